"""Lists of names come apart into the right people, whatever the order, the script and the separators."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.references.values.names import parse_names

PEOPLE = {
    "initials-behind": ("Аренов М.М., Калмыков С.К.", ["Аренов, М. М.", "Калмыков, С. К."]),
    "a-whole-name-before-initials": ("Цой Минсу, Ларин П.С.", ["Цой, Минсу", "Ларин, П. С."]),
    "a-given-name-first-before-initials": ("Олег Ломов, Ларин П.С.", ["Ломов, Олег", "Ларин, П. С."]),
    "gost-comma": ("Мильчакова, Н.Н., Яркова, Е.Н.", ["Мильчакова, Н. Н.", "Яркова, Е. Н."]),
    "mixed-orders": ("Башарұлы Р., Ш.Шүйіншина, К.Сейфоллина", ["Башарұлы, Р.", "Шүйіншина, Ш.", "Сейфоллина, К."]),
    "initials-first": ("С. Казаков, В. Поздняков", ["Казаков, С.", "Поздняков, В."]),
    "patronymic-inverted": ("Лагкуева Ирина Владимировна", ["Лагкуева, Ирина Владимировна"]),
    "patronymic-direct": ("Михаил Юрьевич Лермонтов", ["Лермонтов, Михаил Юрьевич"]),
    "kazakh-full": ("Махмұт Қашқари", ["Қашқари, Махмұт"]),
    "vancouver": ("Тұрсынова МА, Ng AB", ["Тұрсынова, МА", "Ng, AB"]),
    "apa": ("Iermano, A. & Gutorova, A.", ["Iermano, A.", "Gutorova, A."]),
    "apa-comma-ampersand": ("Kudaibergenova, D., & Laruelle, M.", ["Kudaibergenova, D.", "Laruelle, M."]),
    "chicago": ("Smith, John, Jane Doe, and Bob Roe", ["Smith, John", "Doe, Jane", "Roe, Bob"]),
    "first-inverted-rest-direct": ("Raftovich, R. V., K. A. Wilkins, and H. L. Spriggs",
                                   ["Raftovich, R. V.", "Wilkins, K. A.", "Spriggs, H. L."]),
    "two-letter-initials": ("Dzhantaleeva, M. Sh., Volkov, G. Yu.", ["Dzhantaleeva, M. Sh.", "Volkov, G. Yu."]),
    "two-letters-without-a-stop": ("Hamidov SH.SH, Begimov. B.Ya, Tursunov X.CH",
                                   ["Hamidov, SH. SH", "Begimov, B. Ya", "Tursunov, X. CH"]),
    "a-short-surname-behind-an-initial": ("B.Ya, H. Yu", ["Ya, B.", "Yu, H."]),
    "a-particle-before-two-given-names": ("De Fino, Carlo Alberto", ["De Fino, Carlo Alberto"]),
    "particles-among-pairs": ("Rota, Fiamma, Del Prato, Cesario and Pavia, Gian Maria",
                              ["Rota, Fiamma", "Del Prato, Cesario", "Pavia, Gian Maria"]),
    "a-surname-alone-with-its-particle": ("Van Mierden and Cook", ["Van Mierden", "Cook"]),
    "a-given-name-that-looks-like-a-particle": ("Di Wu and Van Tran", ["Wu, Di", "Tran, Van"]),
    "trailing-particle": ("Santos, J. C. D. dos", ["dos Santos, J. C. D."]),
    "trailing-particle-without-a-comma": ("Ветер Карл фон", ["Ветер, Карл фон"]),
    "leading-particle": ("J. van der Waals", ["van der Waals, J."]),
    "scottish": ("McDougall A", ["McDougall, A"]),
    "a-stop-behind-the-surname": ("Jean-Luc Vay.", ["Vay, Jean-Luc"]),
    "a-stop-behind-a-short-surname": ("Chi-Wang Shu.", ["Shu, Chi-Wang"]),
    "a-dash-before-hyphened-initials": ("L. Febvre - H.-J. Martin", ["Febvre, L.", "Martin, H.-J."]),
    "an-accent-apart": ("Peter G´ acs", ["G´acs, Peter"]),
    "a-cut-name": ("Smith Wm.", ["Smith, Wm."]),
    "saint": ("St. John, R., & Smith, A.", ["St. John, R.", "Smith, A."]),
    "initial-like-a-saint": ("St. Petrov, R. Smith", ["Petrov, St.", "Smith, R."]),
    "a-body-with-a-slash": ("ABC/DEF Collaboration", ["ABC/DEF Collaboration"]),
    "people-in-capitals": ("BERG, A./HOLM, B.", ["BERG, A.", "HOLM, B."]),
    "acronyms": ("WHO, UNICEF", ["WHO", "UNICEF"]),
    "acronym-kk": ("БҰҰ", ["БҰҰ"]),
    "no-acronym": ("Who, J.", ["Who, J."]),
    "suffix": ("King, M. L., Jr.", ["King, M. L., Jr."]),
    "capitals": ("MARTINS, Eliseu", ["MARTINS, Eliseu"]),
    "russian-and": ("Абдыханов У. К., и Т. Г. Тагарова", ["Абдыханов, У. К.", "Тагарова, Т. Г."]),
    "initial-like-a-conjunction": ("И. С. Тургенев, E. Berti", ["Тургенев, И. С.", "Berti, E."]),
    "others-ru": ("Герасимов Б.И., Дробышева В.В. и др.", ["Герасимов, Б. И.", "Дробышева, В. В."]),
    "others-kk": ("Иванов И.И. және т.б.", ["Иванов, И. И."]),
    "initials-like-others": ("Абылхожин Ж.Б.", ["Абылхожин, Ж. Б."]),
    "initials-like-others-t": ("Сейдалин Т. Б.", ["Сейдалин, Т. Б."]),
    "initials-like-others-latin": ("Wang AL", ["Wang, AL"]),
    "initials-like-others-german": ("Müller, U. A.", ["Müller, U. A."]),
    "others-short": ("Абылхожин Ж.Б. ж.б.", ["Абылхожин, Ж. Б."]),
    "others-capitals": ("SMITH J, ET AL.", ["SMITH, J"]),
    "others-en": ("Labonté B, Suderman M, et al.", ["Labonté, B", "Suderman, M"]),
    "editors-marked": ("Сүлейменов, М. К., & Басин, Ю. Г. (ред.)", ["Сүлейменов, М. К.", "Басин, Ю. Г."]),
    "institution": ("World Health Organization", ["World Health Organization"]),
    "acronym": ("OCLC", ["OCLC"]),
    "semicolons": ("Bourdieu, Pierre; Wacquant, Loïc", ["Bourdieu, Pierre", "Wacquant, Loïc"]),
    "german-particle-behind": ("Alemann, Ulrich von; Weßels, Bernhard", ["Alemann, Ulrich von", "Weßels, Bernhard"]),
    "german-u": ("Kaase, Max u. Klingemann, Hans-Dieter", ["Kaase, Max", "Klingemann, Hans-Dieter"]),
    "strokes": ("Schnell, R./Hill, P.B./Esser, E.", ["Schnell, R.", "Hill, P. B.", "Esser, E."]),
    "suffix-before-given": ("Perritt, III, H. F.", ["Perritt, H. F., III"]),
    "suffix-at-the-surname": ("Smith Jr., J. A. and Doe, B.", ["Smith, J. A., Jr.", "Doe, B."]),
    "suffix-behind-a-direct-name": ("John Smith, Jr. and Bob Doe", ["Smith, John, Jr.", "Doe, Bob"]),
    "initial-before-given": ("Lepsius, M. Rainer", ["Lepsius, M. Rainer"]),
    "pairs": ("King, Gary, Keohane, Robert O., Verba, Sidney", ["King, Gary", "Keohane, Robert O.", "Verba, Sidney"]),
    "two-word-surname": ("Delli Carpini, M. X. & Keeter, S.", ["Delli Carpini, M. X.", "Keeter, S."]),
    "capital-particles": ("VAN DER WAALS, J.", ["VAN DER WAALS, J."]),
    "dutch-apostrophe": ("'t Hooft, G.", ["'t Hooft, G."]),
    "capital-surname-first": ("LE GOFF Jacques", ["LE GOFF, Jacques"]),
    "capital-surname-last": ("Jacques LE GOFF", ["LE GOFF, Jacques"]),
    "dash-between": ("G. Cozzi - M. Knapton", ["Cozzi, G.", "Knapton, M."]),
    "dash-between-inverted": ("COZZI G. - KNAPTON M.", ["COZZI, G.", "KNAPTON, M."]),
    "dash-between-full-names": ("Angelina Beyer - Ute Hertz", ["Beyer, Angelina", "Hertz, Ute"]),
    "dash-between-commas": ("Lorino, R. - Vitanza, A.", ["Lorino, R.", "Vitanza, A."]),
    "spaced-hyphen": ("Meyer - Abich, Klaus", ["Meyer-Abich, Klaus"]),
    "capitals-and-initials": ("CERCONE Caresa F., DIETER Anna S.", ["CERCONE, Caresa F.", "DIETER, Anna S."]),
    "three-given-names": ("Saez, Nabor José Antonio", ["Saez, Nabor José Antonio"]),
    "capital-particle-last": ("Azzurra Lo Cascio, Rosa Bozzelli", ["Lo Cascio, Azzurra", "Bozzelli, Rosa"]),
    "particle-without-stops": ("de la Fuente MC", ["de la Fuente, MC"]),
    "not-armenian": ("George Waldbusser, Ryan Steenson", ["Waldbusser, George", "Steenson, Ryan"]),
    "long-pair": ("Haiyan Hu-Von Hinüber and Yukio Yamanaka", ["Hinüber, Haiyan Hu-Von", "Yamanaka, Yukio"]),
    "german-body": ("Bundesministerium für Bildung und Forschung", ["Bundesministerium für Bildung und Forschung"]),
    "two-word-body": ("Verband Sonderpädagogik", ["Verband Sonderpädagogik"]),
    "body-with-a-country": ("U.S. Census Bureau", ["U.S. Census Bureau"]),
    "collaboration-first": ("CDF Collaboration, T. Aaltonen et al.", ["CDF Collaboration", "Aaltonen, T."]),
    "full-name-before-initials": ("François Moreau, M. Bourreau", ["Moreau, François", "Bourreau, M."]),
    "many-authors": ("AA.VV.", ["AA.VV"]),
    "family-first-without-a-comma": ("Иванов И. И., Smith J. A.", ["Иванов, И. И.", "Smith, J. A."]),
    "mixed-scripts": ("Smith, J., Иванов И. И., A. B. Brown", ["Smith, J.", "Иванов, И. И.", "Brown, A. B."]),
    "kazakh-surname-first": ("Құнанбайұлы Абай", ["Құнанбайұлы, Абай"]),
    "patronymic-apart": ("Алиев Гейдар Али оглы", ["Алиев, Гейдар Али оглы"]),
    "ibn": ("Ибн Сина", ["Ибн Сина"]),
    "russian-particle": ("фон Нейман Дж.", ["фон Нейман, Дж."]),
    "compound-surname": ("Салтыков-Щедрин М. Е.", ["Салтыков-Щедрин, М. Е."]),
    "and-kk": ("Абенова А. К. мен Серіков Б. С.", ["Абенова, А. К.", "Серіков, Б. С."]),
    "and-uk": ("Петренко І. та Шевченко Т. Г.", ["Петренко, І.", "Шевченко, Т. Г."]),
    "and-fr-es-it": ("Dupont J. et Rossi M. e García L. y Ruiz P.",
                     ["Dupont, J.", "Rossi, M.", "García, L.", "Ruiz, P."]),
    "editorship-ru": ("под общ. ред. В. М. Бочарова", ["Бочарова, В. М."]),
    "editorship-kk": ("Жалпы ред. басқ. Ә. Нысанбаев", ["Нысанбаев, Ә."]),
    "editorship-board": ("ред. кол.: И. И. Иванов (гл. ред.), П. П. Петров", ["Иванов, И. И.", "Петров, П. П."]),
    "editorship-en": ("Editors: Smith J., Brown K.", ["Smith, J.", "Brown, K."]),
    "editorship-de": ("hrsg. von Karl Müller", ["Müller, Karl"]),
    "editorship-fr": ("sous la dir. de P. Durand", ["Durand, P."]),
    "editorship-it": ("a cura di M. Rossi", ["Rossi, M."]),
    "translator-ru": ("пер. с англ. А. Б. Иванова", ["Иванова, А. Б."]),
    "degree": ("Ю. В. Кузнецова, канд. юрид. наук", ["Кузнецова, Ю. В."]),
    "degree-in-letters": ("д. э. н. Сидоров А. Б., к.с.-х.н. К. И. Лугова", ["Сидоров, А. Б.", "Лугова, К. И."]),
    "degree-and-rank": ("д-р ист. наук, проф. А. Б. Сидоров", ["Сидоров, А. Б."]),
    "academician": ("акад. К. И. Сатпаев", ["Сатпаев, К. И."]),
    "academician of an academy": ("академика РАЕН, проф. К. И. Лугова", ["Лугова, К. И."]),
    "doctor": ("Dr. John Smith", ["Smith, John"]),
    "editor-who-is-called-ed": ("Ed Smith and Red Barber", ["Smith, Ed", "Barber, Red"]),
    "no-rank": ("Профьев А. И., Drew B.", ["Профьев, А. И.", "Drew, B."]),
    "named-after": ("Ә. Марғұлан атындағы Археология институты", ["Ә. Марғұлан атындағы Археология институты"]),
    "kazakh-body": ("Қазақстан Республикасы Ұлттық банкі", ["Қазақстан Республикасы Ұлттық банкі"]),
    "stop-at-the-end": ("Cox TF, Cox MAA.", ["Cox, TF", "Cox, MAA"]),
    "stop-at-the-end-of-hard-names": ("van der Berg TF, Cox MAA.", ["van der Berg, TF", "Cox, MAA"]),
    "stop-of-one": ("Жұмабаев Sh.", ["Жұмабаев, Sh."]),
    "no-commas": ("Mukhamedzhanova N. Azhibayeva A. B.", ["Mukhamedzhanova, N.", "Azhibayeva, A. B."]),
    "nobody": (" , ", []),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_names_are_taken_apart(printed: str, expected: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("Lund AB, Dal MJTN", ["Lund, AB", "Dal, MJTN"], id="others have fewer"),
        pytest.param("Dal MJTN, Lund A.", ["Dal, MJTN", "Lund, A."], id="first"),
        pytest.param("van Holm C, Dal MJTN", ["van Holm, C", "Dal, MJTN"], id="behind a particle"),
        pytest.param("Koji WADA, Ying WANG", ["WADA, Koji", "WANG, Ying"], id="family names in capitals"),
        pytest.param(
            "HOLM, Ada, Lili WU, and Jing WANG", ["HOLM, Ada", "WU, Lili", "WANG, Jing"], id="first in capitals"
        ),
    ],
)
def test_short_words_in_capitals_are_told_by_the_others(printed: str, expected: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == expected


@given(st.text(max_size=80))
def test_no_text_makes_it_raise(text: str) -> None:
    assert all(str(name) for name in parse_names(text))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("Braudel Fernand", ["Braudel, Fernand"], id="family first"),
        pytest.param("Barbara Johnson", ["Johnson, Barbara"], id="given first"),
        pytest.param(
            "Combes Hélène, Hmed Choukri, Siméant Johanna",
            ["Combes, Hélène", "Hmed, Choukri", "Siméant, Johanna"],
            id="most decide",
        ),
        pytest.param("Lu Lian and Gordon Roberts", ["Lian, Lu", "Roberts, Gordon"], id="one that is right"),
        pytest.param(
            "Irda Fidri, Atina Rizkiya, Komar Ruslan", ["Fidri, Irda", "Rizkiya, Atina", "Ruslan, Komar"], id="too few"
        ),
        pytest.param("Мұхтар Әуезов", ["Әуезов, Мұхтар"], id="Kazakh"),
    ],
)
def test_given_names_tell_which_stands_first(printed: str, expected: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == expected


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("C. Wright Mills", "Mills, C. Wright"),
        ("M. Rainer Lepsius", "Lepsius, M. Rainer"),
        ("F. Parisen Toldin", "Parisen Toldin, F."),
        ("N. D. Hari Dass", "Hari Dass, N. D."),
        ("L. Van Zundert", "Van Zundert, L."),
    ],
    ids=["given", "given-in-german", "family", "two-initials", "particle"],
)
def test_the_name_behind_one_initial(printed: str, name: str) -> None:
    assert [str(one) for one in parse_names(printed)] == [name]
    assert [str(one) for one in parse_names(f"Weber, Max, {printed} und Hahn, K.")][1] == name


def test_a_blank_lost_before_the_last() -> None:
    names = parse_names("Campbell, A., Miller, W.E.and Stokes, D.E.")
    assert [str(name) for name in names] == ["Campbell, A.", "Miller, W. E.", "Stokes, D. E."]
    assert [str(name) for name in parse_names("Hahn, K.und G. Burkart")] == ["Hahn, K.", "Burkart, G."]


@pytest.mark.parametrize(
    "body", ["Amt für Statistik Berlin-Brandenburg", "Senatsverwaltung für Bildung", "Infratest Sozialforschung"]
)
def test_german_bodies_are_nobody(body: str) -> None:
    assert [name.literal for name in parse_names(body)] == [body]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Stefani Federico", "Stefani"),
        ("Ortalli Gherardo", "Ortalli"),
        ("Crouzet-Pavan Elisabeth", "Crouzet-Pavan"),
        ("Sabellico Marco Antonio", "Sabellico"),
        ("Giovanni Battista", "Battista"),
        ("Dennis Romano", "Romano"),
        ("Angela Caracciolo Aricò", "Caracciolo Aricò"),
        ("Giulio Carlo Argan", "Argan"),
        ("Laura Ingalls Wilder", "Wilder"),
    ],
)
def test_italian_surnames_first(text: str, family: str) -> None:
    (name,) = parse_names(text)
    assert name.family == family


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A. Bellavitis-N.M. Filippini-M.T. Sega", ["Bellavitis, A.", "Filippini, N. M.", "Sega, M. T."]),
        ("J.-P. Vernant-P. Vidal-Naquet", ["Vernant, J.-P.", "Vidal-Naquet, P."]),
        ("Hans-J. Müller", ["Müller, Hans-J."]),
        ("B. A. Van der Kolk", ["Van der Kolk, B. A."]),
    ],
)
def test_hyphens_and_particles(text: str, names: list[str]) -> None:
    assert [str(name) for name in parse_names(text)] == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Bonadonna Ricci, Maria Teresa", ["Bonadonna Ricci, Maria Teresa"]),
        ("Carlo Ginzburg, Adriano Prosperi", ["Ginzburg, Carlo", "Prosperi, Adriano"]),
        ("Guy de Verneuil, Jean Gautherin, and Paul de La Porte",
         ["de Verneuil, Guy", "Gautherin, Jean", "de La Porte, Paul"]),
        ("García de la Torre, Juan Luis", ["García de la Torre, Juan Luis"]),
    ],
    ids=["one of two surnames", "two people", "particles within", "particles within a surname"],
)  # fmt: skip
def test_a_comma_between_two_words_each(printed: str, names: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Tavernier Gérard", ["Tavernier, Gérard"]),
        ("Merlin-Roux Jean-François", ["Merlin-Roux, Jean-François"]),
        ("Merisi Bandini Silvana, Quarti Diego", ["Merisi Bandini, Silvana", "Quarti, Diego"]),
        ("Le Tavernier Hélène", ["Le Tavernier, Hélène"]),
        ("Anna Maria Silvana", ["Silvana, Anna Maria"]),
        ("Pierre Gilles", ["Gilles, Pierre"]),
    ],
    ids=["French", "of two parts", "two surnames", "an article", "three given names", "two given names"],
)
def test_a_family_name_first_without_a_comma(printed: str, names: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == names


def test_two_given_names_before_two_surnames() -> None:
    assert [str(name) for name in parse_names("Anna Maria Merlini Bandini")] == ["Merlini Bandini, Anna Maria"]
    assert [str(name) for name in parse_names("Maria Francesca Merlini")] == ["Merlini, Maria Francesca"]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_elided_particle_begins_the_surname(apostrophe: str) -> None:
    (name,) = parse_names(f"Luc le Grand d{apostrophe}Aubigny")
    assert (name.given, name.non_dropping_particle + name.family) == ("Luc le Grand", f"d{apostrophe}Aubigny")


def test_a_stop_behind_a_short_surname_with_its_article() -> None:
    assert [str(name) for name in parse_names("Stefano Dal Pra.")] == ["Dal Pra, Stefano"]
    assert [str(name) for name in parse_names("Dal Pra P.")] == ["Dal Pra, P."]
    assert [str(name) for name in parse_names("Teresa Bragadin Conti")] == ["Bragadin Conti, Teresa"]
    assert [str(name) for name in parse_names("Franca Trivieri Cadiz")] == ["Trivieri Cadiz, Franca"]


@pytest.mark.parametrize(
    ("printed", "families"),
    [
        ("Farrow, J. Douglas, Anna E. Holm, and Catherine Stone", ["Farrow", "Holm", "Stone"]),
        ("Farrow, J. Brown, K. Holm", ["Farrow", "Brown", "Holm"]),
    ],
)
def test_an_initial_before_the_given_name_behind_the_first_comma(printed: str, families: list[str]) -> None:
    assert [name.family for name in parse_names(printed)] == families
