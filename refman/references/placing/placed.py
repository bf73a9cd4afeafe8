"""The stretches of a reference where they belong: as labelled, and put right where the place says better."""

from refman.references.labelling.labeller import Labelled
from refman.references.placing.ancients import put_ancient
from refman.references.placing.at_head import put_body, put_heading
from refman.references.placing.bare_imprints import put_bare_imprint
from refman.references.placing.beyond_doubt import is_beyond_doubt
from refman.references.placing.cited import cut_cited
from refman.references.placing.credits import cut_again, put_credits
from refman.references.placing.eastern import put_runs
from refman.references.placing.exhibitions import put_exhibition
from refman.references.placing.forms import mend_forms, put_forms
from refman.references.placing.gaps import fill_gaps, is_parted
from refman.references.placing.gatherings import put_gathering
from refman.references.placing.hosts import put_hosts
from refman.references.placing.houses import put_houses
from refman.references.placing.imprints import put_imprint
from refman.references.placing.known_houses import put_known_houses
from refman.references.placing.lettered import put_lettered_pages
from refman.references.placing.misdated import put_dates
from refman.references.placing.mistaken import put_right
from refman.references.placing.name_ends import end_names
from refman.references.placing.papers import put_paper
from refman.references.placing.periodicals import put_periodical
from refman.references.placing.quoted import put_quoted
from refman.references.placing.reports import put_reports
from refman.references.placing.reprints import leave_reprints
from refman.references.placing.series import put_series
from refman.references.placing.several import keep_first
from refman.references.placing.spans import Found, stretches
from refman.references.placing.statements import put_statement
from refman.references.placing.strays import call_out, join_subtitle, settle
from refman.references.placing.towns import put_towns
from refman.references.placing.translators import cut_translators
from refman.references.placing.unmarked import put_unmarked
from refman.references.placing.volume_titles import name_volume
from refman.references.placing.year_ranges import put_year_ranges
from refman.references.values.eastern_names import is_eastern


def placed(text: str, labelled: Labelled) -> Found:
    """The stretches of each label, in printed order."""
    found = stretches(text, labelled)
    if is_eastern(text):
        put_runs(text, found)
    elif is_beyond_doubt(text, labelled, found):
        return found
    put_exhibition(text, found)
    leave_reprints(text, found)
    put_ancient(text, found)
    put_quoted(text, found)
    put_periodical(text, found)
    if ";" in text or len(found.get("container-title", ())) > 1:
        keep_first(text, found)
    put_forms(text, found)
    fill_gaps(text, found)
    mend_forms(text, found)
    if "editor" in found:
        put_heading(text, found)
    put_paper(text, found)
    put_credits(text, found)
    put_year_ranges(text, found)
    end_names(text, found)
    put_hosts(text, found)
    if "title" in found:
        put_body(text, found)
        cut_translators(found)
    put_reports(text, found)
    put_statement(text, found)
    _put_imprint_and_numbers(text, found)
    name_volume(text, found)
    settle(found, parted=is_parted(text, found))
    join_subtitle(text, found)
    call_out(text, found)
    put_lettered_pages(text, found)
    cut_cited(text, found)
    return found


def _put_imprint_and_numbers(text: str, found: Found) -> None:
    put_bare_imprint(text, found)
    put_houses(text, found)
    put_known_houses(text, found)
    put_imprint(text, found)
    cut_again(found)
    put_towns(text, found)
    put_series(text, found)
    put_gathering(text, found)
    put_dates(text, found)
    put_right(text, found)
    put_unmarked(text, found)
