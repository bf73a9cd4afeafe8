"""Where the reference list of a document stands, and where in it each reference begins and ends."""
