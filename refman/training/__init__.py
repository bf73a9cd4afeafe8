"""The labeller's workshop: labelled strings from the corpora and from metadata, training, and scores."""

from refman.training.draft import draft
from refman.training.labelled_file import read_labelled
from refman.training.lesson import Lesson, learn
from refman.training.pack import save
from refman.training.rebuild import rebuild, scores

__all__ = ["Lesson", "draft", "learn", "read_labelled", "rebuild", "save", "scores"]
