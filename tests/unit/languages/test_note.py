import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import find_notes

NOTES = {
    "round": ("Vlast, 30(1), 110-115. (In Russian).", ("ru",), "(In Russian)"),
    "before a DOI": ("Vlast, 30(1), 110-115. (In Russian). https://doi.org/10.31171/vlast", ("ru",), "(In Russian)"),
    "short": ("Zhurnal, 3. (In Russ.)", ("ru",), "(In Russ.)"),
    "square": ("Alma-Ata, 1989. [in Russian]", ("ru",), "[in Russian]"),
    "square before the stop": ("Almaty: Zhazushy [in Kazakh].", ("kk",), "[in Kazakh]"),
    "short square": ("Almaty [in Kaz]", ("kk",), "[in Kaz]"),
    "short round": ("Almaty (in Kaz.)", ("kk",), "(in Kaz.)"),
    "after the journal, before the volume": ("Zhurnal (in Russian), v. 41, pp. 150-156.", ("ru",), "(in Russian)"),
    "Russian, short": ("Алматы, 2003. (на рус. яз.)", ("ru",), "(на рус. яз.)"),
    "Russian, of Kazakh": ("Алматы, 2003. (на каз. яз.)", ("kk",), "(на каз. яз.)"),
    "Russian in full": ("Алматы, 2003. [На казахском языке]", ("kk",), "[На казахском языке]"),
    "Russian without a noun": ("Алматы, 2003 (на русском).", ("ru",), "(на русском)"),
    "Russian without brackets": ("Учебник. – 231 с. – На рус. яз.", ("ru",), "На рус. яз."),
    "Kazakh": ("Алматы: Мектеп, 1990. (қазақ тілінде)", ("kk",), "(қазақ тілінде)"),
    "Kazakh, of Russian": ("Алматы: Мектеп, 1990. (орыс тілінде)", ("ru",), "(орыс тілінде)"),
    "Kazakh, short": ("Алматы: Мектеп, 1990. (қаз.)", ("kk",), "(қаз.)"),
    "bare Kazakh in the middle": ("Мектеп (орыс.). – Алматы, 1990. – 20 б.", ("ru",), "(орыс.)"),
    "two at once": ("– 2005. – 20 б. Қазақ, орыс тілдерінде.", ("kk", "ru"), "Қазақ, орыс тілдерінде."),
    "two in English": ("Astana, 2010. (in Russian and Kazakh)", ("ru", "kk"), "(in Russian and Kazakh)"),
    "a sentence at the end": ("Zhurnal, 3, 5-9. In Russian.", ("ru",), "In Russian."),
    "a sentence before a DOI": ("Zhurnal, 3, 5-9. In Russian. doi: 10.1/x", ("ru",), "In Russian."),
    "text in": ("Almaty, 2001. Text in Kazakh.", ("kk",), "Text in Kazakh."),
    "article in": ("Zhurnal 1999; 3: 5-9 [Article in Russian].", ("ru",), "[Article in Russian]"),
    "within the brackets of a translation": ("Til (On language, in Russian). Almaty", ("ru",), ", in Russian"),
    "with an abstract": ("Zhurnal, 3. (In Russian, abstract in English)", ("ru",), "(In Russian, abstract in English)"),
    "with a summary": ("Zhurnal, 3 (in Russian with English summary).", ("ru",), "(in Russian with English summary)"),
    "abstract, all short": ("Zh., 3. (In Russ., abstr. in Engl.)", ("ru",), "(In Russ., abstr. in Engl.)"),
    "inner stop": ("Athens 1990 [In Greek.]", ("el",), "[In Greek.]"),
    "Chinese": ("Acta 5 (in Chinese)", ("zh",), "(in Chinese)"),
    "Ukrainian": ("Kyiv, 2001 (in Ukrainian)", ("uk",), "(in Ukrainian)"),
    "in Ukrainian, of Ukrainian": ("Київ, 2001 (українською мовою)", ("uk",), "(українською мовою)"),
    "German": ("Moskau 1970 (auf Russisch)", ("ru",), "(auf Russisch)"),
    "German, in full": ("Moskau 1970 (in russischer Sprache)", ("ru",), "(in russischer Sprache)"),
    "French": ("Moscou, 1970 (en russe)", ("ru",), "(en russe)"),
    "Turkish": ("Almatı, 1990 (Rusça)", ("ru",), "(Rusça)"),
    "Kyrgyz": ("Бишкек, 2001 (кыргыз тилинде)", ("ky",), "(кыргыз тилинде)"),
    "in Chinese letters": ("阿拉木图, 2001 (俄文)", ("ru",), "(俄文)"),
    "a bare name at the end": ("Mat. Sb. 3 (1970), 5-9 (Russian)", ("ru",), "(Russian)"),
    "Latin letters among Cyrillic ones": ("Алматы (нa рyc. яз.)", ("ru",), "(нa рyc. яз.)"),
    "lower case": ("Acta 5 (in chinese)", ("zh",), "(in chinese)"),
    "short in lower case": ("Acta 5 (in port.)", ("pt",), "(in port.)"),
    "Uzbek in ASCII": ("Toshkent, 2010. (rus tilida)", ("ru",), "(rus tilida)"),
    "Kazakh, romanised": ("Almaty, 2010. [orys tilinde]", ("ru",), "[orys tilinde]"),
    "Kazakh, romanised, of English": ("Almaty, 2010. (agylshyn tilinde)", ("en",), "(agylshyn tilinde)"),
    "a bare name behind a number": ("J Water. 2016 Jul;34(3):14-8. Spanish. doi: 10.1/x.", ("es",), "Spanish."),
    "two bare names behind a number": ("J Water. 2016;34:14-8. French, Russian.", ("fr", "ru"), "French, Russian."),
    "a bare name before a code": ("Vopr Vody. 2001;70(3):25-8. Russian. PMID: 123.", ("ru",), "Russian."),
    "blanks inside": ("Almaty ( In  Russian )", ("ru",), "( In  Russian )"),
}

SILENT = {
    "an adjective": "Studies in Russian literature. Moscow: Nauka, 1990.",
    "a title that ends so": "Reading in English. London: Longman.",
    "the last words": "Reading in English.",
    "a bracketed subject": "Essays (in English literature). London.",
    "a translation into": "Перевод на русский язык. М., 1990.",
    "a translation from": "Абай. Өлеңдер (орыс тілінен ауд.). Алматы",
    "a translated book": "Joyce J. Ulysses [transl. from English]. M., 1989.",
    "a sentence in the middle": "In English. A novel of manners. London: Cape.",
    "a sentence that goes on": "The Turn: In Russian, and other essays. Paris.",
    "Kazakh running text": "Қазақ тілінде сөйлеу мәдениеті. Алматы, 2001.",
    "the school subject": "Қазақ тілі. – Алматы, 2001.",
    "the Ukrainian subject": "Українська мова. – Київ, 2001.",
    "a name in the middle": "Problems (Russian) of the theory of numbers. London.",
    "a summary alone": "Вестник, 3. – Рез. англ.",
    "a bare name behind a word": "The Return of the Native. Russian. 2001.",
    "a bare name that goes on": "Lugov, 2001. Russian. A grammar of the language. London: Cape.",
    "a bare name that ends no sentence": "Acta 5, 2001. Russian",
    "no closing bracket": "Vestnik (in Russian",
    "a short word that is no name": "Ships (in port). Pain (in chin)",
    "Uzbek running text": "Rus tilida so'zlashuv. Toshkent, 2001.",
    "a short word in brackets": "Port (rus) at sea. 2010",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "tags", "printed"), NOTES.values(), ids=NOTES.keys())
def test_a_note_is_found_with_its_span(text: str, tags: tuple[str, ...], printed: str) -> None:
    (note,) = find_notes(text)
    assert (note.tags, note.text) == (tags, printed)
    assert text[slice(*note.span)] == printed


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_running_titles_hold_no_note(text: str) -> None:
    assert find_notes(text) == []


def test_a_note_stands_between_the_title_and_the_journal() -> None:
    assert [note.tags for note in find_notes("On operators, (Russian) Mat. Sb. 6 (1972), 37-40.")] == [("ru",)]
    assert find_notes("On the (Russian) Revolution") == []


def test_notes_come_in_the_order_of_the_text() -> None:
    found = find_notes("Мектеп (қаз.) және (орыс.). (In English)")
    assert [note.tags for note in found] == [("kk",), ("ru",), ("en",)]


@given(st.lists(st.sampled_from(["(", ")", "[", "]", "in", "Russian", ".", ",", "қазақ", "тілінде", "x", " "])))
def test_spans_lie_in_the_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    notes = find_notes(text)
    assert all(text[slice(*note.span)] == note.text and note.tags for note in notes)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(notes))


@pytest.mark.parametrize("part", ["(in Russian ", "(", "russian, ", "(russian)" + " " * 9])
def test_a_long_text_takes_no_time(part: str) -> None:
    started = time.process_time()
    find_notes(part * 5000 + "x russian")
    assert time.process_time() - started < 5


def test_a_note_in_letters_of_the_other_script_is_found() -> None:
    assert [note.tags for note in find_notes("Власть, 3, 5-9. (на рyсском языке)")] == [("ru",)]


@pytest.mark.parametrize(
    "text", ["A history (in Russian). 2001", "Russia, in Kazakh", "Тарих (на pусском языке)", "Тарих"]
)
def test_texts_of_which_a_word_is_known_to_be_a_name_have_the_notes_of_others(text: str) -> None:
    # a blank more makes it a text that was not asked for
    assert find_notes(text, is_named=True) == find_notes(f"{text} ")
