"""A title is found where the labels leave none: behind the initials of the last author, or in the name of a host."""

import pytest

from refman.references.spans import Stretch
from refman.references.strays import settle


def found(text: str, **stretches: str) -> dict[str, list[Stretch]]:
    """Stretches of one text by label (`_` for `-` in labels)."""
    named = {name.replace("_", "-"): value for name, value in stretches.items()}
    places = {name: text.index(value) for name, value in named.items()}
    return {
        name: [Stretch(name, value, (places[name], places[name] + len(value)), 0.8)] for name, value in named.items()
    }


@pytest.mark.parametrize(
    ("author", "names", "title"),
    [
        ("Васильченко И.Т., Федченко Б.А. Флора СССР", "Васильченко И.Т., Федченко Б.А.", "Флора СССР"),
        ("Bajtenov M.S. Flora Kazahstana", "Bajtenov M.S.", "Flora Kazahstana"),
        ("Olshen, R., Stone, C. Classification and Trees", "Olshen, R., Stone, C.", "Classification and Trees"),
    ],
)
def test_a_title_run_into_the_authors(author: str, names: str, title: str) -> None:
    text = f"{author}. 1948"
    settled = settle(found(text, author=author))
    assert [part.text for part in settled["author"]] == [names]
    assert [part.text for part in settled["title"]] == [title]
    for part in (settled["author"][0], settled["title"][0]):
        assert text[slice(*part.span)] == part.text


@pytest.mark.parametrize(
    "author", ["Иванов И. И.", "И. И. Иванов", "Иванов И.И., Петров П.П.", "Ng AB", "WHO", "A. Mishra and T. Mohanty"]
)
def test_names_alone_stay(author: str) -> None:
    stretches = found(f"{author} 1948", author=author)
    assert settle(stretches) == stretches


def test_a_host_with_a_house_is_a_book() -> None:
    settled = settle(found("Физика. Атамұра", container_title="Физика", publisher="Атамұра"))
    assert [part.text for part in settled["title"]] == ["Физика"]
    assert "container-title" not in settled


@pytest.mark.parametrize("other", ["title", "page", "issue"])
def test_a_host_beside_its_part_stays(other: str) -> None:
    text = "Мектеп 12. Физика. Атамұра"
    stretches = found(text, container_title="Физика", publisher="Атамұра", **{other: "Мектеп 12"})
    assert settle(stretches) == stretches


def test_a_name_taken_for_a_mark_is_the_author() -> None:
    settled = settle(found("Абай. Қара сөздер. 1983", citation_number="Абай", title="Қара сөздер"))
    assert [part.text for part in settled["author"]] == ["Абай"]
    assert "author" not in settle(found("Smi90. Title", citation_number="Smi90", title="Title"))


@pytest.mark.parametrize("title", ["Steppe", "Степь и люди"])
def test_a_title_of_a_word_before_two_slashes(title: str) -> None:
    stretches = found(f"Brown K. {title} // Ab Imperio", author=f"Brown K. {title}", container_title="Ab Imperio")
    assert settle(stretches) == stretches
    settled = settle(stretches, parted=True)
    assert [part.text for part in (*settled["author"], *settled["title"])] == ["Brown K.", title]
