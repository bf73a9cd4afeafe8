import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import Detector, is_romanised, tell
from refman.languages.tag import ENOUGH
from refman.languages.tell import SURE, Guess, chances, foretell

TITLES = {
    "Ḳazaḳ tili men ädebiyeti": "kk-Latn",
    "Вопросы теории и практики перевода": "ru",
    "Ойын-сауық мәдениетінің қалыптасуы": "kk",
    "Қазiргi жəне ежелгi əдебиет": "kk",
    "Тарих туралы ойлар": "kk",
    "Ойын бизнесі туралы": "kk",
    "ТАРИХ ЖӘНЕ ТІЛ": "kk",
    "Виды изафета ІІ вида в современном языке": "ru",
    "Кыргыз тилинин өнүгүшү жана түзүлүшү": "ky",
    "Історія української літератури": "uk",
    "Гісторыя беларускай літаратуры ў нарысах": "be",
    "Ўзбек тили тарихи": "uz",
    "O\u02bbzbek tili tarixi": "uz",
    "O'zbek adabiyoti tarixi": "uz",
    "O\u2018zbekiston tarixi": "uz",
    "Таърихи адабиёти тоҷик": "tg",
    "Цель — Zero Waste": "ru",
    "Шакарим и Алаш": "ru",
    "Что такое NLU (What is Natural Language Understanding)": "ru",
    "Манас: кыргыз элинин эпосу. С. Орозбаковдун варианты": "ky",
    "«Smart Kazakhstan» бағдарламасы": "kk",
    "The notion of тоска in Chekhov": "en",
    "Istoriia russkoi literatury = История русской литературы": "ru-Latn",
    "Татар әдәбияты җыентыгы": "tt",
    "Башҡорт ҙур һүҙлеге": "ba",
    "Исторія россійскаго государства и народѣ": "ru-petr1708",
    "Объ учрежденіи Московскаго Университета и двухъ Гимназій": "ru-petr1708",
    "Коммерсантъ и его газета": "ru",
    "Объект және субъект туралы ілім": "kk",
    "The rise and fall of the nomadic empires": "en",
    "Kazakhstan: power, language and the post-Soviet city": "en",
    "Die Geschichte der russischen Literatur im Überblick": "de",
    "L'histoire de la pensée politique en Asie centrale": "fr",
    "Historia de la literatura y de las ideas en América": "es",
    "A história da educação no Brasil contemporâneo": "pt",
    "Storia della letteratura italiana del Novecento": "it",
    "Türk dünyasında edebiyat ve tarih araştırmaları": "tr",
    "Geschiedenis van de Nederlandse letterkunde": "nl",
    "Historia literatury polskiej w zarysie": "pl",
    "Sovremennye problemy filologii i metodika ikh izucheniya": "ru-Latn",
    "Istoriia russkoi kul'tury i obshchestvennoi mysli": "ru-Latn",
    "Voprosy âzykoznaniâ i teorii perevoda": "ru-Latn",
    "Émotsional’nȳe sostoyaniya i obraznaya sfera": "ru-Latn",
    "Slovar’ obȳdennȳkh terminov lingvistiki": "ru-Latn",
    "Qazaq tilinin damu tarihy men qalyptasuy": "kk-Latn",
    "Kazak adebietinin tarikhy zhane bugingi zhagdaiy": "kk-Latn",
    "Qazaq ádebıetіnіń tarıhy jáne búgini": "kk-Latn",
    "ءتىل مەن ادەبيەت تۋرالى": "kk-Arab",
    "تاریخ ادبیات فارسی و زبان گفتاری": "fa",
    "تأريخ الأدب العربي في القاهرة": "ar",
    "ئۇيغۇر ئەدەبىياتى تارىخىدىن تېكىستلەر": "ug",
    "مێژووی ئەدەبی کوردی": "ckb",
    "اردو ادب کی تاریخ اور اس کے مسائل": "ur",
    "د پښتو ادب تاريخ": "ps",
    "हिन्दी साहित्य का इतिहास": "hi",
    "मराठी वाङ्मयाचा इतिहास आणि विकास": "mr",
    "नेपाली साहित्यको इतिहास": "ne",
    "বাংলা সাহিত্যের ইতিহাস": "bn",
    "தமிழ் இலக்கிய வரலாறு": "ta",
    "తెలుగు సాహిత్య చరిత్ర": "te",
    "ಕನ್ನಡ ಸಾಹಿತ್ಯ ಚರಿತ್ರೆ": "kn",
    "മലയാള സാഹിത്യ ചരിത്രം": "ml",
    "ગુજરાતી સાહિત્યનો ઇતિહાસ": "gu",
    "ਪੰਜਾਬੀ ਸਾਹਿਤ ਦਾ ਇਤਿਹਾਸ": "pa",
    "සිංහල සාහිත්‍ය ඉතිහාසය": "si",
    "ປະຫວັດສາດລາວ": "lo",
    "ប្រវត្តិសាស្ត្រខ្មែរ": "km",
    "မြန်မာစာပေသမိုင်း": "my",
    "བོད་ཀྱི་ལོ་རྒྱུས": "bo",
    "თანამედროვე ქართული ლიტერატურის ისტორია": "ka",
    "Հայ գրականության պատմություն": "hy",
    "תולדות הספרות העברית": "he",
    "ประวัติวรรณคดีไทย": "th",
    "中国文学史": "zh",
    "日本の歴史": "ja",
    "経済発展の研究": "ja",
    "図書館活用術": "ja",
    "東京大学史": "ja",
    "東京審判之研究": "zh",
    "图书馆学": "zh",
    "圖書館學": "zh",
    "한국어의 역사": "ko",
    "Ιστορία της γλώσσας": "el",
    "Lịch sử văn học Việt Nam hiện đại": "vi",
    "Sejarah kesusastraan Indonesia dan bahasanya": "id",
    "A magyar irodalom története": "hu",
    "Suomen kirjallisuuden historia": "fi",
    "Eesti kirjanduse ajalugu": "et",
    "Dějiny české literatury a jazyka": "cs",
    "Dejiny slovenskej literatúry": "sk",
    "Zgodovina slovenskega slovstva in jezika": "sl",
    "Povijest hrvatske književnosti": "hr",
    "Lietuvių literatūros istorija": "lt",
    "Latviešu literatūras vēsture": "lv",
    "Istoria literaturii române": "ro",
    "Historia e letërsisë shqiptare": "sq",
    "Den svenska litteraturens historia": "sv",
    "Dansk litteraturs historie gennem tiderne": "da",
    "Íslensk bókmenntasaga": "is",
    "Hanes llenyddiaeth Gymraeg": "cy",
    "Stair litríocht na Gaeilge": "ga",
    "Euskal literaturaren historia": "eu",
    "Història de la literatura catalana": "ca",
    "Die geskiedenis van die Afrikaanse letterkunde": "af",
    "La historio de la esperanta literaturo": "eo",
    "L-istorja tal-letteratura Maltija": "mt",
    "Historia ya fasihi ya Kiswahili": "sw",
    "Ang kasaysayan ng panitikang Pilipino": "tl",
    "Türkmen edebiýatynyň taryhy": "tk",
    "Azərbaycan ədəbiyyatı tarixi": "az",
    "Dîroka wêjeya kurdî": "ku",
    "Taariikhda suugaanta Soomaaliyeed": "so",
    "Ìtàn lítíréṣọ̀ Yorùbá": "yo",
    "Ny tantaran'ny literatiora malagasy": "mg",
    "Te hītori o ngā tuhinga Māori": "mi",
    "De geschiedenis van het Nederlandse volk": "nl",
    "Historia literatury i języka polskiego": "pl",
}


@pytest.mark.parametrize(("title", "tag"), TITLES.items())
def test_titles_are_told(title: str, tag: str) -> None:
    assert tell(title).tag == tag


@pytest.mark.parametrize("text", ["የአማርኛ ሥነ ጽሑፍ ታሪክ እና ABC", "ᎠᏂᏣᎳᎩ ABC", "संस्कृत"])
def test_what_its_script_or_its_words_do_not_tell_is_left_open(text: str) -> None:
    assert tell(text) == Guess()


@pytest.mark.parametrize(
    "text",
    [
        "Nihon bungaku no rekishi to shakai no henka",
        "Zhongguo xiandai wenxue shi yanjiu",
        "Na i tukutuku kei na vosa vakaviti",
        "Амыр-энчӱниҥ ле јаҥжыгуныҥ тӧзӧгӧзи",
    ],
)
def test_a_language_that_refman_does_not_tell_has_no_tag(text: str) -> None:
    assert tell(text) == Guess()


@pytest.mark.parametrize("title", ["Zemetrasenia v Indonézii", "Dějiny obětí v Mexiku", "Đời sống văn hóa"])
def test_letters_of_no_romanisation_bar_romanised_languages(title: str) -> None:
    assert not any(tag.endswith("-Latn") for tag in chances(title))


@pytest.mark.parametrize("text", ["", "1984", "12–15.", "— …"])
def test_without_letters_nothing_is_told(text: str) -> None:
    assert tell(text) == Guess()


def test_a_single_shared_word_is_told_with_doubt() -> None:
    assert tell("Физика").confidence < tell("Физика атомного ядра и элементарных частиц").confidence <= SURE


@given(st.text())
def test_any_text_gets_a_guess(text: str) -> None:
    guess = tell(text)
    assert 0.0 <= guess.confidence <= SURE
    assert bool(guess.tag) == (guess.confidence > 0)


@pytest.mark.parametrize("text", ["X", "XI", "A", "\u0410", "\u0411.", "5 X"])
def test_a_sign_or_a_numeral_is_of_no_language(text: str) -> None:
    assert tell(text).tag == ""


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Што не апынулася добра", "be"),
        ("Магу паабяцаць, што не здарыцца на пляжы", "be"),
        ("Hırsızlar Newport on the Levee'deki dolum işlemi sırasında", "tr"),
        ("Не забудьте у нас про всех", "ru"),
        ("Flora Kazahstana", "ru-Latn"),
        ("Flora of Kazakhstan", "en"),
        ("Началната страница", "bg"),
        ("Ҡурай тауышы", "ba"),
        ("Таърихи адабиёти тоҷик", "tg"),
        ("Ўзбек адабиёти тарихи", "uz"),
    ],
)
def test_neighbours_are_told_apart(title: str, tag: str) -> None:
    assert tell(title).tag == tag


def test_what_was_told_beforehand_is_what_is_told_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["refman.languages.tell"], "_FEW_WITHOUT_NUMPY", 1)
    texts = [f"{title}, {number}" for title in [*TITLES, "Steppe and sown", "1984", ""] for number in range(1, 4)]
    alone = [tell(f"{text} ") for text in texts]
    foretell(texts)
    assert [tell(text) for text in texts] == alone


@pytest.mark.parametrize(
    "text", ["Тұлға мен өлең ", "The history of the steppe ", "О жизни и этике ", "მთა და ბარი ", "1984 "]
)
def test_no_weights_are_read_where_letters_or_words_decide(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Detector, "load", {}.__getitem__)
    assert tell(text).tag == {"Т": "kk", "T": "en", "О": "ru", "მ": "ka", "1": ""}[text[0]]
    with pytest.raises(KeyError):
        tell(f"Steppe = {text} und andere")


@pytest.mark.parametrize(
    "text",
    [
        "Ab Imperio",
        "Steppe",
        "Ashgate Publishing",
        "Hamish Hamilton",
        "Duke University",
        "National Credit Office",
        "Suhrkamp",
    ],
)
def test_short_names_are_in_no_rare_language(text: str) -> None:
    usual = {"en", "de", "fr", "es", "pt", "it", "tr", "ru-Latn", "kk-Latn"}
    assert not [tag for tag, chance in chances(text).items() if chance > ENOUGH and tag not in usual]


@pytest.mark.parametrize(
    "text", ["Systema naturae per regna tria", "De rerum natura libri sex", "Corpus iuris civilis"]
)
def test_titles_in_latin_are_latin(text: str) -> None:
    assert tell(text).tag == "la"


def test_one_look_alike_letter_makes_no_title_cyrillic() -> None:
    assert is_romanised("Qazaq tilindegi ekonomika terminder\u0456", "kk")
    assert not is_romanised("\u049aазақ тіліндегі терминдер", "kk")
