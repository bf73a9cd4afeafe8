"""Volumes with letters of their own are none of the journal's name."""

import pytest
from stretched import told

from refman.references.placing.lettered_volumes import put_lettered_volumes


@pytest.mark.parametrize(
    ("host", "name", "volume"),
    [
        ("Nucl. Phys. Proc. Suppl. 39BC", "Nucl. Phys. Proc. Suppl.", "39BC"),
        ("Lett. Nuovo Cim. 4S1", "Lett. Nuovo Cim.", "4S1"),
        ("Kgl. Vid. Sel. Fys. Med. 29N17", "Kgl. Vid. Sel. Fys. Med.", "29N17"),
    ],
)
def test_the_volume_is_cut_off(host: str, name: str, volume: str) -> None:
    labels = [("author", "L. Berg"), ("container-title", host), ("page", "131"), ("issued", "1996")]
    right = told(put_lettered_volumes, f"L. Berg, {host}, 131 (1996).", *labels)
    assert (right["container-title"], right["volume"]) == ([name], [volume])


def test_the_volume_of_another_print_stands_behind() -> None:
    labels = [("container-title", "Lett. Nuovo Cim. 7S2"), ("issued", "1973"), ("page", "60"), ("volume", "7")]
    right = told(put_lettered_volumes, "Lett. Nuovo Cim. 7S2 (1973) 60 [ibid. 7]", *labels)
    assert right["volume"] == ["7S2", "7"]


@pytest.mark.parametrize("host", ["Politik B 21", "Route 66", "Area 51C", "Phys. Rev. D"])
def test_other_names_stay(host: str) -> None:
    labels = [("container-title", host), ("issued", "1996"), ("page", "19")]
    assert told(put_lettered_volumes, f"{host}. London 1996, 19", *labels)["container-title"] == [host]


def test_a_volume_with_the_letters_of_a_society() -> None:
    text = "IEEE Transactions on Antennas AP-31, 834 (1983)."
    labels = [("container-title", "IEEE Transactions on Antennas AP-31"), ("page", "834"), ("issued", "1983")]
    right = told(put_lettered_volumes, text, *labels)
    assert (right["container-title"], right["volume"]) == (["IEEE Transactions on Antennas"], ["AP-31"])
