"""Canonical JSON, evidence JSON, small forms and pointers."""

from __future__ import annotations

import random
import unittest

import canonical
import forms
import pointer
from canonical import JsonFault, NumberText
from faults import FormFault

NOT_CANONICAL = [
    b"", b" {}", b"{} ", b"{ }", b"\xef\xbb\xbf{}", b'{"b":1,"a":2}', b'{"a":1,"a":1}',
    b'{"a":1,"a":2}', b"1.0", b"1e3", b"-0", b"01", b"+1", b".5", b"9007199254740992",
    b"-9007199254740992", b"NaN", b"Infinity", b"-Infinity", b'"\\u0000"', b'"\\ud800"',
    b'"\\udc00\\ud800"', b'"\\u00e9"', b'"\\/"', b'"\\u0041"', b'"\\u001F"', b'"\\u0008"',
    b'"\xff"', b'"\xed\xa0\x80"', b'"\xc0\x80"', b'"a\nb"', b"[1,]", b"[1", b'{"a"}', b"tru",
    b"nul", b"'a'", b'"a', b"[1]x", b"[1][2]", b"/**/1", b"1" * 5000, b"[" * 101 + b"]" * 101,
    b"[" * 100_000, b"\x00", b'{"\\ud800":1}', '{"\U0001f600":1,"\ufb33":2}'.encode("utf-16"),
    '{"\ufb33":2,"\U0001f600":1}'.encode(),
]  # fmt: skip
CANONICAL = [
    b"{}", b"[]", b"null", b"true", b"false", b"0", b"-1", b"9007199254740991", b'""',
    b'"\\b\\t\\n\\f\\r\\"\\\\"', b'"\\u000b\\u001f"', "\"\x7f\u2028é城\U0001f600\"".encode(),
    b'{"":0,"A":1,"a":{"b":[1,"2",null]}}', '{"\U0001f600":1,"\ufb33":2}'.encode(),
    b"[" * 100 + b"]" * 100,
]  # fmt: skip


class CanonicalTest(unittest.TestCase):
    def test_whatIsNotCanonical_isRefused(self) -> None:
        for data in NOT_CANONICAL:
            with self.subTest(data=data[:60]), self.assertRaises(JsonFault):
                canonical.read_canonical(data)

    def test_whatIsCanonical_isWrittenAgainAsItWas(self) -> None:
        for data in CANONICAL:
            with self.subTest(data=data[:60]):
                self.assertEqual(canonical.write(canonical.read_canonical(data)), data)

    def test_namesSortByUtf16_asRfc8785Section323HasIt(self) -> None:
        names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
        written = canonical.read_canonical(canonical.write(dict.fromkeys(names)))
        wanted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
        self.assertEqual(list(written), wanted)

    def test_quickWay_isTheSlowWay(self) -> None:
        for data in NOT_CANONICAL:
            with self.subTest(data=data[:60]):
                self.assertIsNone(canonical._read_plain(data))
        taken = [canonical._read_plain(data) for data in CANONICAL]
        self.assertGreater(len([value for value in taken if value is not None]), 8)

    def test_anyBytes_areReadOrRefused(self) -> None:
        chance = random.Random(7)
        for _ in range(20_000):
            data = bytearray(chance.choice(CANONICAL[:-1]))
            for _ in range(chance.randrange(4)):
                data.insert(chance.randrange(len(data) + 1), chance.randrange(256))
            for read in (canonical.read_canonical, canonical.read_any):
                try:
                    value = read(bytes(data))
                except JsonFault:
                    continue
                if read is canonical.read_canonical:
                    self.assertEqual(canonical.write(value), data)


class EvidenceJsonTest(unittest.TestCase):
    def test_numbers_areWholeOrTheirText(self) -> None:
        value = canonical.read_any(b' [1, -7, 1.50, 1e3, -0, 9007199254740992, 0.0] ')
        self.assertEqual(value, [1, -7, "1.50", "1e3", "-0", "9007199254740992", "0.0"])
        self.assertEqual([type(x) for x in value], [int] * 2 + [NumberText] * 5)

    def test_whatRfc8259Refuses_isRefused(self) -> None:
        for data in (b"NaN", b"[1 2]", b"\xef\xbb\xbf1", b'{"a":1,"a":1}', b'"\\ud800"', b"\xff"):
            with self.subTest(data=data), self.assertRaises(JsonFault):
                canonical.read_any(data)

    def test_nullCharacter_isAllowed(self) -> None:
        self.assertEqual(canonical.read_any(b'"\\u0000"'), "\x00")


class FormsTest(unittest.TestCase):
    def test_decimalTexts(self) -> None:
        for text in ("0", "0.00", "-0.10", "12", "1" * 1000, "-0." + "1" * 999):
            self.assertTrue(forms.is_decimal(text), text)
        for text in ("-0", "-0.0", "01", "1.", ".1", "+1", "1e3", "", "1" * 1001, "١", "1\n"):
            self.assertFalse(forms.is_decimal(text), text)

    def test_times(self) -> None:
        forms.time("2024-02-29T23:59:59.999999Z")
        for text in (
            "2023-02-29T00:00:00.000000Z", "2024-01-01T24:00:00.000000Z", "2024-01-01T00:00:00Z",
            "0000-01-01T00:00:00.000000Z", "2024-01-01T00:00:60.000000Z",
            "2024-01-01T00:00:00.000000+00:00", "2024-01-01T00:00:00.000000Z\n",
        ):  # fmt: skip
            with self.subTest(text=text), self.assertRaises(FormFault):
                forms.time(text)

    def test_base64_isStrict(self) -> None:
        self.assertEqual(forms.base64_bytes(b"AQI="), b"\x01\x02")
        for text in (b"AQI", b"AQJ=", b"AQI=\n", b"A QI=", b"AQI==", b"-_8="):
            with self.subTest(text=text), self.assertRaises(FormFault):
                forms.base64_bytes(text)

    def test_wholeNumbers_areNotBooleans(self) -> None:
        for value in (True, False, "1", None, -1, 2**53, 1.0):
            with self.subTest(value=value), self.assertRaises(FormFault):
                forms.whole(value)


class PointerTest(unittest.TestCase):
    DOCUMENT = {"foo": ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8, " ": 7, "n": None}

    def test_rfc6901Section5(self) -> None:
        for text, wanted in {
            "": self.DOCUMENT, "/foo": ["bar", "baz"], "/foo/0": "bar", "/": 0, "/a~1b": 1,
            "/m~0n": 8, "/ ": 7, "/n": None,
        }.items():  # fmt: skip
            self.assertEqual(pointer.find(self.DOCUMENT, pointer.check(text)), wanted)

    def test_whatIsNotThere_isNothing(self) -> None:
        for text in ("/foo/-", "/foo/2", "/foo/00", "/foo/0/0", "/x", "/n/x", "/foo/-1", "/foo/１"):
            self.assertIs(pointer.find(self.DOCUMENT, text), pointer.NOTHING, text)

    def test_badGrammar_isRefused(self) -> None:
        for text in ("foo", "/~", "/~2", "#/foo"):
            with self.subTest(text=text), self.assertRaises(FormFault):
                pointer.check(text)

    def test_where_comparesTypesToo(self) -> None:
        self.assertTrue(pointer.fits({"a": 1, "b": None}, {"/a": 1, "/b": None}))
        self.assertFalse(pointer.fits({"a": 1}, {"/a": True}))
        self.assertFalse(pointer.fits({"a": 1}, {"/c": None}))
        self.assertFalse(pointer.fits({"a": NumberText("1.5")}, {"/a": "1.5"}))


if __name__ == "__main__":
    unittest.main()
