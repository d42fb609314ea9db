"""What ends a check: a code of section 9, the place of the fault, and words for it."""

from __future__ import annotations

ALTERED, NOT_IN_LOG, UNREADABLE, NO_ANCHOR, ARITHMETIC, INCOMPLETE = 2, 3, 4, 5, 6, 7

NAMES = {
    0: "proven",
    ALTERED: "altered",
    NOT_IN_LOG: "not-in-log",
    UNREADABLE: "unreadable",
    NO_ANCHOR: "no-anchor",
    ARITHMETIC: "arithmetic",
    INCOMPLETE: "incomplete",
}


class Fault(Exception):
    """The first fault of a check."""

    def __init__(self, code: int, where: str, en: str, zh: str) -> None:
        super().__init__(f"{code} {where}: {en}")
        self.code, self.where, self.en, self.zh = code, where, en, zh


class FormFault(Exception):
    """Bytes or a value have not the form they should have; the caller knows code and place."""
