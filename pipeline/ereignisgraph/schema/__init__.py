"""The records that pass between stages, their closed vocabularies, and the calendar they count in."""
