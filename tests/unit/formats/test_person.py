import pytest

from refman.formats.person import read_names, write_names
from refman.model import Name


@pytest.mark.parametrize(
    ("tex", "names"),
    [
        pytest.param("Mukhtar Auezov", [Name(family="Auezov", given="Mukhtar")], id="first last"),
        pytest.param("Ludwig van Beethoven", [Name("Beethoven", "Ludwig", "van")], id="first von last"),
        pytest.param("von Neumann, John", [Name("Neumann", "John", "von")], id="von last, first"),
        pytest.param("de la Vallée Poussin, C.", [Name("Vallée Poussin", "C.", "de la")], id="von of two words"),
        pytest.param("King, Jr., Martin", [Name("King", "Martin", suffix="Jr.")], id="jr"),
        pytest.param("Әуезов, Мұхтар and Иванов, И. И.", [Name("Әуезов", "Мұхтар"), Name("Иванов", "И. И.")], id="two"),
        pytest.param("Иванов И. И. AND Абай", [Name("Иванов", "И. И."), Name("Абай")], id="no comma before initials"),
        pytest.param("И. И. Иванов", [Name("Иванов", "И. И.")], id="initials first"),
        pytest.param("фон Беринг, Ф.", [Name("Беринг", "Ф.", "фон")], id="Cyrillic particle"),
        pytest.param("{Қазақ ұлттық университеті}", [Name(literal="Қазақ ұлттық университеті")], id="institution"),
        pytest.param("{Barnes and Noble}", [Name(literal="Barnes and Noble")], id="and in braces"),
        pytest.param("{de Souza}, Maria", [Name("de Souza", "Maria")], id="guarded family"),
        pytest.param(
            r"G{\"o}del, Kurt and {\'E}mile Zola", [Name("Gödel", "Kurt"), Name("Zola", "Émile")], id="accents"
        ),
        pytest.param(r"{\cyr \CYRT\cyro\cyrkdsc\cyra\cyre\cyrv, \CYRK.}", [Name("Тоқаев", "К.")], id="Cyrillic group"),
        pytest.param("family=Santos, given=J. C., prefix=dos", [Name("Santos", "J. C.", "dos")], id="biber's form"),
        pytest.param("Maria {de} Souza", [Name("Souza", "Maria de")], id="a word in braces is no particle"),
        pytest.param("A, B, C, D", [Name(literal="A, B, C, D")], id="too many commas"),
        pytest.param("A~B", [Name("B", "A")], id="tie"),
        pytest.param("and and", [], id="only and"),
        pytest.param("A and and B", [Name("A"), Name("B")], id="nobody between"),
        pytest.param("", [], id="empty"),
        pytest.param("Madonna", [Name("Madonna")], id="one word"),
        pytest.param("jean de la fontaine", [Name("fontaine", "", "jean de la")], id="all small"),
    ],
)
def test_read(tex: str, names: list[Name]) -> None:
    assert read_names(tex) == (tuple(names), False)


def test_and_others() -> None:
    assert read_names("Kim, G. and others") == ((Name("Kim", "G."),), True)
    assert write_names([Name("Kim", "G.")], others=True) == "Kim, G. and others"


@pytest.mark.parametrize(
    ("name", "tex"),
    [
        (Name("Santos", "J. C. D.", "dos"), "dos Santos, J. C. D."),
        (Name("King", "Martin", suffix="Jr."), "King, Jr., Martin"),
        (Name(literal="Simon and Schuster"), "{Simon and Schuster}"),
        (Name("Smith, Jones", "A"), "{Smith, Jones}, A"),
        (Name("de Souza", "M."), "{de Souza}, M."),
        (Name("Van Gogh"), "{Van Gogh}"),
        (Name(given="Абай"), "{Абай}"),
        (Name("O'Neil & Co", "{X}"), r"O'Neil \& Co, \textbraceleft{}X\textbraceright{}"),
        (Name("Beethoven", "L.", dropping_particle="van"), "van Beethoven, L."),
        (Name(), ""),
    ],
)
def test_write(name: Name, tex: str) -> None:
    assert write_names([name]) == tex


def test_two_hyphens_stand_in_braces_since_biber_would_part_them() -> None:
    names = (Name("Lorenzi--Cioldi", "F."),)
    tex = write_names(names)
    assert tex == "{Lorenzi-{}-Cioldi}, F."
    assert read_names(tex) == (names, False)
