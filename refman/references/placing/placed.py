"""The stretches of a reference where they belong: as labelled, and put right where the place says better."""

from typing import Final

from refman.references.labelling.labeller import Labelled
from refman.references.placing.amending_acts import put_amending_act
from refman.references.placing.ancients import put_ancient
from refman.references.placing.at_head import (
    cut_others,
    join_given,
    put_act_title,
    put_body,
    put_card,
    put_heading,
    put_person,
    put_undated,
    put_unlabelled,
    put_worded,
)
from refman.references.placing.bare_imprints import put_bare_imprint
from refman.references.placing.bare_laws import put_bare_law, put_dated_code, put_gazette
from refman.references.placing.beside import leave_beside
from refman.references.placing.beyond_doubt import is_beyond_doubt
from refman.references.placing.bodies import put_bodies, put_dated_body, put_house_body
from refman.references.placing.bracketed_imprints import put_bracketed_imprint
from refman.references.placing.bracketed_series import put_bracketed_series
from refman.references.placing.catalogue_cards import put_cards
from refman.references.placing.cited import cut_cited
from refman.references.placing.cited_again import cut_cited_again, drop_again, put_short_note
from refman.references.placing.comma_imprints import (
    cut_placeless,
    cut_undated,
    put_comma_imprint,
    put_house_title,
    put_last_house,
    put_lettered_town,
    put_town_title,
)
from refman.references.placing.credits import cut_again, put_credits
from refman.references.placing.cut_imprints import put_cut_imprint
from refman.references.placing.dictionary_entries import put_entry
from refman.references.placing.eastern import put_runs
from refman.references.placing.exhibitions import leave_gathering, put_exhibition
from refman.references.placing.first_pages import put_first_page
from refman.references.placing.forms import mend_forms, put_forms
from refman.references.placing.gaps import fill_gaps
from refman.references.placing.gatherings import put_gathering
from refman.references.placing.host_days import put_host_day
from refman.references.placing.host_towns import put_host_towns
from refman.references.placing.hosts import put_hosts
from refman.references.placing.houses import put_houses
from refman.references.placing.imprints import put_imprint
from refman.references.placing.in_books import put_in_book
from refman.references.placing.interviews import put_interviewer
from refman.references.placing.judgments import put_judgments
from refman.references.placing.keys_before import leave_key, leave_quoting
from refman.references.placing.known_houses import put_known_houses
from refman.references.placing.law import put_law
from refman.references.placing.lettered import put_lettered_pages
from refman.references.placing.lettered_volumes import put_lettered_volumes
from refman.references.placing.lone_titles import put_lone_titles
from refman.references.placing.loose_imprints import put_loose_imprint
from refman.references.placing.marked_editors import put_marked_editors
from refman.references.placing.misdated import put_dates
from refman.references.placing.mistaken import put_right
from refman.references.placing.name_ends import end_names
from refman.references.placing.named_in_titles import put_named_in_titles
from refman.references.placing.no_houses import put_no_houses
from refman.references.placing.numbered_hosts import leave_codes, put_numbered_hosts
from refman.references.placing.obituaries import put_obituary
from refman.references.placing.others import put_others
from refman.references.placing.papers import put_paper
from refman.references.placing.parted_hosts import cut_before_number, cut_periodical, put_host_author, put_romanised
from refman.references.placing.periodicals import put_periodical
from refman.references.placing.preprints import put_preprint
from refman.references.placing.quoted import join_quoted_host, put_before_series, put_quoted, put_singly_quoted
from refman.references.placing.reports import put_reports
from refman.references.placing.reprints import (
    cut_reprint,
    leave_errata,
    leave_first,
    leave_first_year,
    leave_later,
    leave_prints,
    leave_reprints,
)
from refman.references.placing.reviews import put_book_review, put_review
from refman.references.placing.rules import Rules
from refman.references.placing.same_again import put_same_again
from refman.references.placing.second_sentences import put_second_sentence
from refman.references.placing.series import put_series
from refman.references.placing.several import keep_first, keep_first_host
from refman.references.placing.short_periodicals import put_short_periodicals
from refman.references.placing.sites import leave_carrier, put_online_day, put_site
from refman.references.placing.slashed import cut_named_again, put_slashed
from refman.references.placing.spans import Found, stretches
from refman.references.placing.statements import put_statement
from refman.references.placing.strays import call_out, put_within, settle
from refman.references.placing.subtitles import join_head, join_named_after, join_subtitle, lengthen_to_town
from refman.references.placing.theses import cut_thesis
from refman.references.placing.title_first import put_title_first
from refman.references.placing.torn_names import put_torn_names
from refman.references.placing.towns import put_towns
from refman.references.placing.translators import cut_translators
from refman.references.placing.unmarked import put_unmarked
from refman.references.placing.volume_titles import (
    cut_count,
    leave_parts,
    leave_years_of_volume,
    name_behind_year,
    name_cited_volume,
    name_lands,
    name_volume,
    name_volume_of_host,
)
from refman.references.placing.year_ranges import (
    leave_host_year,
    put_centuries,
    put_century_behind,
    put_double_years,
    put_named_years,
    put_quoted_years,
    put_year_ranges,
)
from refman.references.values.eastern_names import is_eastern

_SURE: Final = 0.95
"""How sure (0 to 1) a label must be for most rules that name it to be left out."""


def placed(text: str, labelled: Labelled) -> Found:
    """The stretches of each label, in printed order."""
    found = stretches(text, labelled)
    if is_eastern(text):
        put_runs(text, found)
    elif is_beyond_doubt(text, labelled, found):
        return found
    else:
        found.doubtful = frozenset([run[0] for run in labelled.runs if run[3] < _SURE]) if labelled.runs else None
    RULES(text, found)
    return found


RULES: Final = Rules(
    leave_codes,
    leave_key,
    leave_quoting,
    cut_cited_again,
    put_short_note,
    drop_again,
    put_interviewer,
    put_review,
    put_book_review,
    put_exhibition,
    put_cards,
    put_obituary,
    leave_errata,
    leave_later,
    leave_prints,
    leave_first,
    leave_first_year,
    cut_reprint,
    leave_reprints,
    put_ancient,
    put_preprint,
    put_site,
    put_online_day,
    put_bare_law,
    put_dated_code,
    put_gazette,
    put_amending_act,
    join_quoted_host,
    put_quoted,
    put_singly_quoted,
    put_before_series,
    put_periodical,
    put_law,
    put_judgments,
    keep_first,
    put_short_periodicals,
    cut_periodical,
    cut_before_number,
    put_romanised,
    put_named_in_titles,
    put_slashed,
    put_in_book,
    put_title_first,
    put_lone_titles,
    join_named_after,
    put_forms,
    leave_parts,
    leave_beside,
    put_cut_imprint,
    fill_gaps,
    leave_carrier,
    keep_first_host,
    mend_forms,
    put_heading,
    put_person,
    put_card,
    put_act_title,
    cut_others,
    put_others,
    put_undated,
    join_given,
    put_bodies,
    put_dated_body,
    put_house_body,
    put_paper,
    put_entry,
    put_marked_editors,
    put_torn_names,
    put_credits,
    put_year_ranges,
    put_quoted_years,
    put_double_years,
    put_centuries,
    put_century_behind,
    put_named_years,
    leave_host_year,
    put_worded,
    put_same_again,
    end_names,
    put_bracketed_imprint,
    put_hosts,
    put_host_author,
    put_numbered_hosts,
    put_unlabelled,
    put_body,
    cut_translators,
    cut_thesis,
    put_reports,
    put_statement,
    put_bracketed_series,
    cut_undated,
    cut_placeless,
    put_town_title,
    put_lettered_town,
    put_house_title,
    put_last_house,
    put_comma_imprint,
    put_bare_imprint,
    put_no_houses,
    put_houses,
    put_known_houses,
    put_imprint,
    cut_again,
    put_host_towns,
    put_towns,
    put_loose_imprint,
    put_second_sentence,
    put_series,
    put_gathering,
    leave_gathering,
    put_host_day,
    put_dates,
    put_lettered_volumes,
    put_first_page,
    put_right,
    put_unmarked,
    leave_years_of_volume,
    name_behind_year,
    name_volume_of_host,
    cut_count,
    name_lands,
    name_volume,
    name_cited_volume,
    settle,
    put_within,
    join_head,
    join_subtitle,
    lengthen_to_town,
    call_out,
    put_lettered_pages,
    cut_named_again,
    cut_cited,
)
"""All rules in their order, file by file; when each is asked stands over it."""
