import pytest

from refman.formats.plain_name import read_name, write_name
from refman.model import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Әуезов, М. О.", Name("Әуезов", "М. О.")),
        ("dos Santos, J. C. D.", Name("Santos", "J. C. D.", "dos")),
        ("Smith, John, Jr.", Name("Smith", "John", suffix="Jr.")),
        ("Айбек", Name("Айбек")),
        ("Қазақ ұлттық университеті", Name(literal="Қазақ ұлттық университеті")),
        ("UNESCO,", Name(literal="UNESCO")),
        (" , ", Name(literal="")),
        ("de la", Name(literal="de la")),
    ],
)
def test_names_are_read_and_come_back(text: str, name: Name) -> None:
    assert read_name(text) == name
    assert read_name(write_name(name)) == name


def test_a_given_name_alone_and_a_family_name_of_two_words() -> None:
    assert write_name(Name(given="Абай")) == "Абай,"
    assert read_name(write_name(Name("ибн Сина"))).literal == "ибн Сина"
