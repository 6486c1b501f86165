"""The closed sets of the output tables: a value outside them is a bug, and `tests/schema` says so.

TIMEX3 names are those of ISO 24617-1, entity types those of CoNLL-2003, relations those of the benchmark's guidelines.
"""

ENTITY_TYPES = ("PER", "LOC", "ORG", "MISC")
MENTIONS = ("name", "nominal", "pronoun")

MARKS = ("PER", "LOC", "ORG", "DATE")                       # what an editor marks

TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
TIMEX_MODS = ("", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "MORE_THAN", "LESS_THAN")

EVENT_KINDS = ("verb", "noun", "support", "named")          # what the trigger is; named: the head noun of a named event
EVENT_TYPES = ("conflict", "protest", "politics", "diplomacy", "movement", "economy", "communication", "founding", "life", "disaster",
               "change", "other")                           # what happens; drawn from ACE 2005, CAMEO, Sprugnoli and Tonelli (2019)
TENSES = ("present", "past", "perfect", "pluperfect", "future", "")     # empty: nouns, infinitives and participles
POLARITIES = ("pos", "neg")
MODALITIES = ("asserted", "planned", "possible", "demanded", "reported")

ROLES = ("subject", "object", "place", "other")
DETAILS = ("agent", "causer", "patient", "recipient", "goal", "source", "location", "instrument", "purpose", "topic", "other")

RELATIONS = ("CAUSE", "PREVENT", "CONTRAST")                # CONTRAST stays outside the graphs
LINK_KINDS = ("consequence", "motivation", "purpose", "enabling", "condition", "prevention", "contrast")
CERTAINTIES = ("asserted", "hedged", "negated", "reported", "inferred")
DOUBTS = ("", "time", "cycle")

TEMPORAL_RELATIONS = ("BEFORE", "INCLUDES", "SIMULTANEOUS")

STATUSES = ("ok", "empty", "skipped", "failed")
