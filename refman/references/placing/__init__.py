"""Labelled stretches put where they belong: each file knows one place where the labels are not enough."""
