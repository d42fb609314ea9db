"""Figures: every source, missing values, and what does not follow."""

from __future__ import annotations

import unittest
from typing import Any

import fixtures
import formulas
from fixtures import Log
from test_verify import BundleCase, claim, piece


def canonical_formula(body: str) -> bytes:
    """The canonical text of a formula."""
    return formulas.Formula(("formula f {" + body + "}").encode()).canonical


SUM = canonical_formula(
    "input a: number missing zero; input l: list missing skip;"
    "result: number scale 2 half_up = a + sum(l);"
)
SHARE = canonical_formula(
    "division scale 4 half_even; input a: number; input b: number;"
    "result: number [%] scale 1 half_up = a * 100 / b;"
)
WORD = canonical_formula(
    'input day: date; input key: text; input on: boolean;'
    'table t { from 2013-01-01 { "x": 1; } } '
    'result: text = if on and t(day, key) == 1 then "yes" else "no";'
)
ROWS = b'''{"rows": [{"c": "A", "v": 1.50}, {"c": "A", "v": null}, {"c": "A"},
 {"c": "B", "v": "x"}, {"c": "A", "v": 2, "w": true}], "one": "3", "none": null, "big": 1e3}'''


class FigureCase(BundleCase):
    """Leaf 0 is open, 1 closed and disclosed, 2 closed; leaf 3 publishes figures on all of them."""

    def setUp(self) -> None:
        self.log, self.policy = Log(), fixtures.policy("W")
        self.body = fixtures.whole_body(1, value="7")
        hidden = fixtures.whole_body(2, value="8")
        self.leaves = [
            self.log.add(fixtures.opened(1, value="5", many=9007199254740991)),
            self.log.add(fixtures.closed(1, self.body)),
            self.log.add(fixtures.closed(2, hidden)),
        ]

    def publish(self, *figures: dict[str, Any], held: bool = True) -> dict[str, bytes]:
        log = Log(list(self.log.leaves))
        proof = claim(*self.leaves, figures=list(figures), evidence=[piece(ROWS)])
        log.add(fixtures.opened(9, proof=proof))
        used = {figure["formula"] for figure in figures}
        texts = [text for text in (SUM, SHARE, WORD) if fixtures.sha256(text) in used]
        disclosed = {1: self.body}
        return log.bundle(
            3, 0, 1, 2, evidence=[ROWS], formulas=texts, disclosed=disclosed, held=held
        )

    def figure(self, text: bytes, value: str, **inputs: Any) -> dict[str, Any]:
        name = "n" + str(len(inputs))
        return {"formula": fixtures.sha256(text), "inputs": inputs, "name": name, "value": value}

    def leaf(self, number: int, pointer: str) -> dict[str, Any]:
        return {"leaf": self.leaves[number], "pointer": pointer}

    def rows(self, pointer: str, **more: Any) -> dict[str, Any]:
        return {"evidence": fixtures.sha256(ROWS), "pointer": pointer, **more}

    def holds(self, text: bytes, value: str, **inputs: Any) -> None:
        told = self.expect(0, None, self.publish(self.figure(text, value, **inputs)))
        self.assertEqual(told["figures"], [{"name": f"n{len(inputs)}", "value": value}])

    def fails(self, code: int, text: bytes, value: str, **inputs: Any) -> None:
        figure = self.figure(text, value, **inputs)
        self.expect(code, f"figure n{len(inputs)}", self.publish(figure))


class SourceTest(FigureCase):
    def empty(self) -> dict[str, Any]:
        return self.rows("/rows", where={"/c": "none"}, pick="")

    def test_openLeafAndDisclosedBody(self) -> None:
        one, other = self.leaf(0, "/payload/value"), self.leaf(1, "/payload/value")
        self.holds(SHARE, "71.4", a=one, b=other)
        self.fails(6, SHARE, "71.40", a=one, b=other)
        self.fails(7, SHARE, "71.4", a=one, b=self.leaf(2, "/payload/value"))

    def test_wholeNumbers(self) -> None:
        self.holds(SUM, "9007199254740991.00", a=self.leaf(0, "/payload/many"), l=self.empty())

    def test_listsOfEvidence(self) -> None:
        where = {"/c": "A"}
        self.holds(SUM, "3.50", l=self.rows("/rows", where=where, pick="/v"))
        self.holds(SUM, "4.00", l=self.rows("/rows", where=where))
        self.holds(SUM, "2.00", l=self.rows("/rows", where={"/w": True}, pick="/v"))
        self.holds(SUM, "1.00", l=self.rows("/rows", where={"/v": None}))
        self.holds(SUM, "0.00", l=self.rows("/rows", where={"/v": "1.50"}))
        self.fails(6, SUM, "1.00", l=self.rows("/rows", where={"/c": "B"}, pick="/v"))
        self.fails(6, SUM, "0.00", l=self.rows("/nowhere", where={}))
        self.fails(6, SUM, "0.00", l=self.rows("/one", where={}))

    def test_missingValues(self) -> None:
        for pointer in ("/none", "/nowhere"):
            self.holds(SUM, "0.00", a=self.rows(pointer), l=self.empty())
            self.fails(6, SHARE, "0.0", a=self.rows(pointer), b=self.rows("/one"))
        self.holds(SUM, "0.00", l=self.empty())
        self.fails(6, SUM, "0.00", a=self.rows("/one"))

    def test_wrongTypes(self) -> None:
        self.fails(6, SUM, "0.00", a=self.rows("/big"), l=self.empty())
        self.fails(6, SUM, "0.00", a=self.rows("/rows"), l=self.empty())
        self.fails(6, SUM, "0.00", a={"text": "3"}, l=self.empty())
        self.fails(6, SUM, "0.00", a=self.empty(), l=self.empty())
        self.fails(6, SUM, "0.00", a=self.rows("/one"), l=self.rows("/one"))
        self.fails(6, SUM, "0.00", a=self.rows("/rows/4/w"), l=self.empty())
        self.fails(6, SUM, "3.00", a=self.rows("/one"), l=self.empty(), x={"text": ""})

    def test_textsDatesAndBooleans(self) -> None:
        on = self.rows("/rows/4/w")
        inputs: dict[str, Any] = {"day": {"text": "2014-02-28"}, "key": {"text": "x"}, "on": on}
        self.holds(WORD, "yes", **inputs)
        self.fails(6, WORD, "no", **inputs)
        for day in ("2014-02-30", "20140228", "2012-01-01", "", "2014-W01-1"):
            self.fails(6, WORD, "yes", **{**inputs, "day": {"text": day}})
        self.fails(6, WORD, "yes", **{**inputs, "on": {"text": "true"}})

    def test_leafOutsideTheBundle(self) -> None:
        self.fails(7, SUM, "0.00", a={"leaf": "a" * 64, "pointer": ""}, l=self.empty())
        self.fails(7, SUM, "0.00", a={"evidence": "a" * 64, "pointer": ""}, l=self.empty())

    def test_evidenceThatIsNotHeld(self) -> None:
        figure = self.figure(SUM, "3.00", a=self.rows("/one"), l=self.empty())
        self.expect(7, "figure n2", self.publish(figure, held=False))

    def test_evidenceThatIsNoJson(self) -> None:
        log, data = self.log, b"picture"
        source = {"evidence": fixtures.sha256(data), "pointer": ""}
        proof = claim(figures=[self.figure(SUM, "0.00", a=source)], evidence=[piece(data)])
        log.add(fixtures.opened(9, proof=proof))
        self.expect(6, "figure n1", log.bundle(3, evidence=[data], formulas=[SUM]))


class FormulaFileTest(FigureCase):
    def setUp(self) -> None:
        super().setUp()
        share = self.figure(SHARE, "100.0", a=self.rows("/one"), b=self.rows("/one"))
        self.whole = self.publish(share)
        self.name = f"formulas/{fixtures.sha256(SHARE)}.txt"

    def test_changedText(self) -> None:
        self.expect(0, None, self.whole)
        where = "formula " + fixtures.sha256(SHARE)
        for text in (SHARE + b"\n", SHARE.replace(b"100", b"101"), b"", b"\xff"):
            self.expect(2, where, {**self.whole, self.name: text})

    def test_everyByteOfFormulaEvidenceAndResult(self) -> None:
        for name in (self.name, "evidence/" + fixtures.sha256(ROWS), "entries/3.json"):
            for place in range(len(self.whole[name])):
                changed = bytearray(self.whole[name])
                changed[place] ^= 1
                told = self.check({**self.whole, name: bytes(changed)})
                self.assertEqual(told["code"], 2)

    def test_textThatIsNotCanonicalOrNoFormula(self) -> None:
        for text in (SHARE.replace(b"  ", b" "), b"formula", b"\xff", b"\xef\xbb\xbf" + SHARE):
            figure = self.figure(text, "1", a=self.rows("/one"))
            log = Log(list(self.log.leaves))
            log.add(fixtures.opened(9, proof=claim(figures=[figure], evidence=[piece(ROWS)])))
            files = log.bundle(3, evidence=[ROWS], formulas=[text])
            self.expect(2, "formula " + fixtures.sha256(text), files)

    def test_formulaThatNothingNames(self) -> None:
        log = Log([fixtures.canonical.write(fixtures.opened(1, proof=claim()))])
        self.expect(4, "formula " + fixtures.sha256(SUM), log.bundle(0, formulas=[SUM]))


class DeepTest(FigureCase):
    def test_deep_computesWhatTheResultRestsOn(self) -> None:
        for value, code in (("5.00", 0), ("6.00", 6)):
            figure = self.figure(SUM, value, a=self.leaf(0, "/payload/value"))
            figure["inputs"]["l"] = {"leaf": self.leaves[0], "pointer": "/payload/l", "where": {}}
            log = Log()
            first = log.add(fixtures.opened(1, value="5", l=[]))
            for source in figure["inputs"].values():
                source["leaf"] = first
            inner = log.add(fixtures.opened(2, proof=claim(first, figures=[figure])))
            log.add(fixtures.opened(3, proof=claim(inner)))
            files = log.bundle(2, 0, 1, formulas=[SUM])
            self.expect(0, None, files)
            told = self.expect(code, "figure n1" if code else None, files, deep=True)
            self.assertEqual(len(told["figures"]), 0 if code else 1)


if __name__ == "__main__":
    unittest.main()
