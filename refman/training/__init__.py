"""The labeller's workshop: labelled strings from the corpora and from metadata, training, and scores."""
