"""The container: every byte follows from names and contents."""

from __future__ import annotations

import io
import random
import unittest
import zipfile

import container
from faults import FormFault

FILES = {"bundle.json": b"{}", "checkpoint": b"", "entries/0.json": b"abc", "proofs": b"x\n"}


class ContainerTest(unittest.TestCase):
    def refuse(self, data: bytes) -> None:
        with self.assertRaises(FormFault):
            container.read(data)

    def test_whatIsWritten_isReadByAnyone(self) -> None:
        data = container.write(FILES)
        self.assertEqual(container.read(data), FILES)
        with zipfile.ZipFile(io.BytesIO(data)) as other:
            self.assertIsNone(other.testzip())
            self.assertEqual({name: other.read(name) for name in other.namelist()}, FILES)

    def test_everyBitFlipped_isRefusedOrIsAnotherContent(self) -> None:
        data = container.write(FILES)
        for bit in range(len(data) * 8):
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            self.refuse(bytes(flipped))

    def test_cutOrLengthened_isRefused(self) -> None:
        data = container.write(FILES)
        for end in range(len(data)):
            self.refuse(data[:end])
        self.refuse(data + b"\x00")
        self.refuse(b"\x00" + data)
        self.refuse(data + data)

    def test_namesWithoutPlace_areRefused(self) -> None:
        for name in (
            "policy", "keys.txt", "entries/01.json", "entries/-1.json", "entries/", "../proofs",
            "entries/9007199254740992.json", "evidence/" + "A" * 64, "evidence/" + "a" * 63,
            "formulas/" + "a" * 64, "BUNDLE.JSON", "proofs/", "entries/1.json.json", "",
            "entries/99999999999999999999.json",
        ):  # fmt: skip
            with self.subTest(name=name):
                self.refuse(container.write({name: b""}))

    def test_namesOutOfOrder_areRefused(self) -> None:
        self.refuse(container.write({"proofs": b"", "checkpoint": b""}))
        self.assertEqual(list(container.read(container.write({}))), [])

    def test_otherZips_areRefused(self) -> None:
        for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            target = io.BytesIO()
            with zipfile.ZipFile(target, "w", method) as other:
                other.writestr("bundle.json", b"{}" * 50)
            self.refuse(target.getvalue())

    def test_tooMuch_isRefused(self) -> None:
        self.refuse(container.write({"checkpoint": bytes(container.MAX_FILE + 1)}))
        self.refuse(bytes(container.MAX_CONTAINER + 1))
        many = {f"entries/{i}.json": b"" for i in range(100_000, 100_000 + 65_534)}
        self.assertEqual(len(container.read(container.write(many))), 65_534)

    def test_anyBytes_areReadOrRefused(self) -> None:
        chance, data = random.Random(3), container.write(FILES)
        for _ in range(5_000):
            changed = bytearray(data)
            for _ in range(chance.randrange(1, 5)):
                place = chance.randrange(len(changed))
                changed[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            try:
                container.read(bytes(changed))
            except FormFault:
                pass


if __name__ == "__main__":
    unittest.main()
