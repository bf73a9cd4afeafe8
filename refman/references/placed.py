"""The stretches of a reference where they belong: as labelled, and put right where the place says better."""

from refman.references.ancients import put_ancient
from refman.references.at_head import put_body, put_heading
from refman.references.bare_imprints import put_bare_imprint
from refman.references.beyond_doubt import is_beyond_doubt
from refman.references.cited import cut_cited
from refman.references.credits import cut_again, put_credits
from refman.references.eastern import put_runs
from refman.references.eastern_names import is_eastern
from refman.references.exhibitions import put_exhibition
from refman.references.forms import mend_forms, put_forms
from refman.references.gaps import fill_gaps, is_parted
from refman.references.gatherings import put_gathering
from refman.references.hosts import put_hosts
from refman.references.houses import put_houses
from refman.references.imprints import put_imprint
from refman.references.known_houses import put_known_houses
from refman.references.labeller import Labelled
from refman.references.lettered import put_lettered_pages
from refman.references.misdated import put_dates
from refman.references.mistaken import put_right
from refman.references.name_ends import end_names
from refman.references.papers import put_paper
from refman.references.periodicals import put_periodical
from refman.references.quoted import put_quoted
from refman.references.reports import put_reports
from refman.references.reprints import leave_reprints
from refman.references.series import put_series
from refman.references.several import keep_first
from refman.references.spans import Found, stretches
from refman.references.statements import put_statement
from refman.references.strays import call_out, join_subtitle, settle
from refman.references.towns import put_towns
from refman.references.translators import cut_translators
from refman.references.unmarked import put_unmarked
from refman.references.volume_titles import name_volume
from refman.references.year_ranges import put_year_ranges


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
