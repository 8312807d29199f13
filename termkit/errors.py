"""One class for each thing a user can put right.

Every message says what is wrong, where, and what would put it right; the command line prints it as it is
and never shows a traceback for one of these.
"""

from __future__ import annotations


class TermkitError(Exception):
    """The base of all errors whose message is meant for the user."""


class UnreadableFile(TermkitError):
    """A file that is missing, is not text, or is in an encoding nobody can tell. Exit code 3."""


class BadUsage(TermkitError):
    """An option, a rule name or a path that cannot be meant. Exit code 2."""


class BadConfig(TermkitError):
    """A configuration file with an unknown key or a value of the wrong kind. Exit code 2."""


class BadGlossary(TermkitError):
    """A glossary that cannot be used; the message names file, line and remedy. Exit code 2."""


class UnwritableFile(TermkitError):
    """A file that cannot be written back, or only with loss. Exit code 3."""
