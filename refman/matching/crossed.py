"""Evidence that counts together, which weights for each piece alone cannot tell."""

from collections.abc import Mapping
from typing import Final

_HALF: Final = 0.5


def crossed(told: Mapping[str, float]) -> dict[str, float]:
    """Evidence that counts together: numbers that all agree, a title with its author and year, a title against all."""
    place = (told["volume"] > 0) + (told["page"] > 0) + (told["year"] > 0)
    all_numbers, all_authors = float(told["numbers-explained"] == 1), float(told["authors"] == 1)
    against = float(sum(told[name] < 0 for name in ("volume", "page", "year", "first-author", "container")))
    host = told["container"] - _HALF
    return {
        "place": float(place == 3),
        "place-and-name": float(place == 3 and told["first-author"] > 0),
        "title-and-name": told["title-whole"] * float(told["first-author"] > 0 and told["year"] > 0),
        "title-name-host": told["title-whole"] * (agreed := float(min(told["first-author"], told["year"], host) > 0)),
        "agreed": agreed,
        "agreed-alone": agreed * float(against == 0),
        "agreed-untitled": agreed * told["untitled"] * all_authors,
        "title-but-page": told["title-whole"] * float(told["page"] < 0),
        "title-but-year": told["title-whole"] * float(told["year"] < 0),
        "title-but-name": told["title-whole"] * float(told["first-author"] < 0),
        "host-and-name": told["title-host"] * float(min(told["first-author"], told["year"]) > 0),
        "host-page": told["title-host"] * float(told["page"] <= 0 and told["paged"] > 0),
        "place-alone": told["untitled"] * told["no-authors"] * told["container"],
        "place-elsewhere": told["untitled"] * float(told["container"] < 0 and told["authors"] == 0),
        "read-against": float(sum(told[f"read-{name}"] < 0 for name in ("volume", "page", "year"))),
        "numbers-agree": float(min(told["read-volume"], told["read-page"], told["read-year"]) > 0),
        "against": against,
        "whole": told["title-whole"] * told["explained-whole"],
        "explained-all": max(0.0, told["explained"] - 0.95) * 20,
        "explained-squared": told["explained"] ** 2,
        "numbers-all": all_numbers,
        "numbers-and-words": told["numbers-explained"] * told["explained"],
        "numbers-all-and-words": all_numbers * told["explained-whole"],
        "authors-all": all_authors,
        "authors-all-and-words": all_authors * told["explained-whole"],
    }
