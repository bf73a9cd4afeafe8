"""refman: a reference manager for messy, multilingual reference lists, at home in Russian and Kazakh."""

__version__ = "0.1.0"
