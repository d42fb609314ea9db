"""Signatures: the vectors of RFC 8032 section 7.1, and what must not pass."""

from __future__ import annotations

import unittest

import ed25519
from fixtures import Signer

#: Seed, key, message, signature.
VECTORS = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


class Ed25519Test(unittest.TestCase):
    def test_vectors_hold(self) -> None:
        for seed, key, message, signature in VECTORS:
            key_bytes, signed = bytes.fromhex(key), bytes.fromhex(message)
            self.assertTrue(ed25519.verify(key_bytes, signed, bytes.fromhex(signature)))
            signer = Signer("any", seed=bytes.fromhex(seed))
            self.assertEqual(signer.public.hex(), key)
            self.assertEqual(signer.sign(signed).hex(), signature)

    def test_everyBitFlipped_fails(self) -> None:
        _, key, message, signature = VECTORS[1]
        for bit in range(512):
            flipped = bytearray.fromhex(signature)
            flipped[bit // 8] ^= 1 << bit % 8
            self.assertFalse(
                ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), bytes(flipped))
            )

    def test_largerS_fails(self) -> None:
        _, key, message, signature = VECTORS[2]
        data = bytes.fromhex(signature)
        larger = int.from_bytes(data[32:], "little") + ed25519.L
        forged = data[:32] + larger.to_bytes(32, "little")
        self.assertFalse(ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), forged))

    def test_encodingsThatAreNotCanonical_areNoPoints(self) -> None:
        for y in (ed25519.P, ed25519.P + 1, 2**255 - 1):
            self.assertIsNone(ed25519.decode(y.to_bytes(32, "little")))
        minus_zero = (1 | 1 << 255).to_bytes(32, "little")
        self.assertIsNone(ed25519.decode(minus_zero))
        self.assertIsNotNone(ed25519.decode((1).to_bytes(32, "little")))
        self.assertIsNone(ed25519.decode((2).to_bytes(32, "little")))

    def test_wrongLengths_fail(self) -> None:
        _, key, message, signature = VECTORS[0]
        key_bytes, data = bytes.fromhex(key), bytes.fromhex(signature)
        self.assertFalse(ed25519.verify(key_bytes[:-1], b"", data))
        self.assertFalse(ed25519.verify(key_bytes, b"", data + b"\x00"))
        self.assertFalse(ed25519.verify(key_bytes, b"", b""))


if __name__ == "__main__":
    unittest.main()
