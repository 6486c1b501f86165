"""What can go wrong through no fault of the code: each message is one line that names the thing and the next step."""


class PipelineError(Exception):
    """The base: the command line prints it without a traceback; everything else is a bug."""


class ModelError(PipelineError):
    """The spaCy model is missing, is not German, or lacks a component that the chain needs."""


class LexiconError(PipelineError):
    """A row of a lexicon file is not what the loader accepts; the message names file and row."""


class ReadError(PipelineError):
    """A document cannot be read; the message becomes its reason in documents.csv."""


class RunError(PipelineError):
    """A run folder is missing, incomplete or not one of ours."""


class ExportError(PipelineError):
    """A format cannot be written: a library that it needs is not installed."""


class GoldError(PipelineError):
    """A gold annotation is missing or does not belong to the text."""


class AuthorityError(PipelineError):
    """The user's authority file cannot be read, or a line of it is not what it must be; the message names the line."""
