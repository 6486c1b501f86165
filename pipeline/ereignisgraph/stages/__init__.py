"""The stages, each a pure function from finished things to a tuple of records; none imports another."""
