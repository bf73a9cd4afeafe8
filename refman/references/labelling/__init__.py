"""Which token of a reference is what: tokens, their features, the weights, and the labels these make likeliest."""
