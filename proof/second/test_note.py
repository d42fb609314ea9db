"""Notes, checkpoints, keys and the policy."""

from __future__ import annotations

import random
import unittest

import fixtures
import note
import policy
from faults import FormFault
from fixtures import LOG, ORIGIN, WITNESS, Log, Signer

#: The example of C2SP tlog-cosignature; its keys are not published there, so only the form is read.
EXAMPLE = """example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
""".encode()


def log_of(size: int) -> Log:
    log = Log()
    for number in range(1, size + 1):
        log.add(fixtures.opened(number))
    return log


class CheckpointTest(unittest.TestCase):
    def test_publishedExample_isRead(self) -> None:
        read = note.parse_checkpoint(EXAMPLE)
        self.assertEqual((read.origin, read.size), ("example.com/behind-the-sofa", 20852163))
        self.assertEqual([line.id.hex() for line in read.lines], ["033de0ae", "8d66cf3f"])
        self.assertEqual([len(line.signature) for line in read.lines], [64, 72])

    def test_extensionLines_areKept(self) -> None:
        text = EXAMPLE.replace(b"q2I=\n", b"q2I=\nmore\n", 1)
        self.assertIn(b"more\n", note.parse_checkpoint(text).text)

    def test_whatIsNoCheckpoint_isRefused(self) -> None:
        swaps = [
            (b"20852163", b"020852163"), (b"20852163", b"-1"), (b"20852163", b"9007199254740992"),
            (b"q2I=", b"q2J="), (b"q2I=", b"q2I"), (b"q2I=\n", b"\n"), (b"q2I=\n", b"q2I=\n\nx\n"),
            (b"example.com/behind-the-sofa\n", b"\n"), (b"\n\n", b"\n"), (b"\xe2\x80\x94 w", b"- w"),
            (b"\n", b"\r\n"), (b"sofa\n", b"so\tfa\n"), (b"sofa\n", b"so\xff\n"),
            (b"witness.example.com/w1", b"witness+w1"), (b"witness.example.com/w1", b""),
            (b"witness.example.com/w1", "wit\u3000ness".encode()), (b"mbIUBkBIfZ+qnA==\n", b"mbIUBkBIfZ+qnA=="),
            (b" jWbPPwAA", b"  jWbPPwAA"), (b"+qnA==\n", b"+qnA==\n\n"),
        ]  # fmt: skip
        for old, new in swaps:
            self.assertIn(old, EXAMPLE)
            with self.subTest(new=new), self.assertRaises(FormFault):
                note.parse_checkpoint(EXAMPLE.replace(old, new))
        with self.assertRaises(FormFault):
            note.parse_checkpoint(EXAMPLE + EXAMPLE.splitlines(keepends=True)[-1] * 99)

    def test_anyBytes_areReadOrRefused(self) -> None:
        chance = random.Random(11)
        for _ in range(20_000):
            data = bytearray(EXAMPLE)
            for _ in range(chance.randrange(1, 4)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            try:
                note.parse_checkpoint(bytes(data[: chance.randrange(len(data)) + 1]))
            except FormFault:
                pass


class PolicyTest(unittest.TestCase):
    def judge(self, text: bytes, data: bytes) -> policy.Verdict:
        return policy.parse(text).judge(note.parse_checkpoint(data))

    def test_logAndWitness_verify(self) -> None:
        verdict = self.judge(fixtures.policy("W"), log_of(5).checkpoint())
        self.assertEqual((verdict.failed, verdict.log, verdict.quorum), ([], True, True))

    def test_quorumWithoutWitness_isNotMet(self) -> None:
        verdict = self.judge(fixtures.policy("W"), log_of(5).checkpoint(5, LOG))
        self.assertEqual((verdict.log, verdict.quorum), (True, False))

    def test_unknownKey_isIgnored_evenWithAKnownName(self) -> None:
        other = Signer(ORIGIN, seed=b"x" * 32)
        verdict = self.judge(fixtures.policy(), log_of(5).checkpoint(5, other))
        self.assertEqual((verdict.failed, verdict.log), ([], False))

    def test_changedSignature_fails(self) -> None:
        text = log_of(5).checkpoint(5, LOG)
        read = note.parse_checkpoint(text)
        forged = fixtures.b64(LOG.id + bytes(64)).encode()
        text = text.replace(fixtures.b64(LOG.id + read.lines[0].signature).encode(), forged)
        self.assertEqual(self.judge(fixtures.policy(), text).failed, [ORIGIN.encode()])

    def test_cosignatureOfAFarTime_fails(self) -> None:
        text = log_of(1).checkpoint(1, LOG).split(b"\n\n")[0] + b"\n"
        data = text + b"\n" + LOG.line(text) + WITNESS.line(text, 1 << 63)
        self.assertEqual(self.judge(fixtures.policy("W"), data).failed, [WITNESS.name.encode()])

    def test_groups_count(self) -> None:
        signers = [Signer(f"w{i}", 0x04) for i in range(4)]
        lines = [f"witness w{i} {signer.key}" for i, signer in enumerate(signers)]
        lines += ["group a 2 w0 w1 w2", "group b any w3", "group c all a b"]
        text = fixtures.policy("c", *lines)
        for chosen, met in (([0, 1, 3], True), ([0, 1, 2], False), ([0, 3], False)):
            data = log_of(3).checkpoint(3, LOG, *(signers[i] for i in chosen))
            self.assertEqual(self.judge(text, data).quorum, met, chosen)

    def test_mlDsa_isNotCheckedAndCountsAsAbsent(self) -> None:
        signer = _MlDsa("ml.example")
        text = f"log {signer.key}\nquorum none\n".encode()
        data = log_of(2).checkpoint(2, LOG, signer)
        verdict = self.judge(text, data)
        self.assertEqual((len(verdict.unchecked), verdict.log), (1, False))
        short = data.replace(b"AAAAAAA=\n", b"AAA=\n")
        self.assertEqual(self.judge(text, short).failed, [b"ml.example"])

    def test_layout_isFree(self) -> None:
        text = b"# \xff\xe5\n\n\t log  " + LOG.key.encode() + b" https://x \n quorum\tnone"
        self.assertTrue(policy.parse(text).names_log(ORIGIN))

    def test_whatIsNoPolicy_isRefused(self) -> None:
        key, other = WITNESS.key, Signer("other", 0x04).key
        hexed = key.replace(WITNESS.id.hex(), "00000000")
        for line in (
            "log", "log x", "logs " + LOG.key, "log " + LOG.key, "witness V " + key,
            "witness W " + other, "witness none " + other, "witness V " + LOG.key,
            "witness V " + hexed, "witness V " + key.replace("=", ""), "group g 0 W",
            "group g 2 W", "group g 01 W", "group g any", "group g any V", "group W any W",
            "group g any W W", "group g any none", "quorum none", "group g any W\ngroup h any W",
            "witness V " + other.upper(), "log " + LOG.key + " u v", "x\rlog",
        ):  # fmt: skip
            with self.subTest(line=line), self.assertRaises(FormFault):
                policy.parse(fixtures.policy("none", line))
        for text in (b"", fixtures.policy("X"), f"log {LOG.key}\n".encode(), b"quorum none\x7f\n"):
            with self.subTest(text=text), self.assertRaises(FormFault):
                policy.parse(text)


class _MlDsa(Signer):
    """A key of type 0x06 with bytes of the right length; nothing here can check its signatures."""

    def __init__(self, name: str) -> None:
        super().__init__(name, 0x06)
        self.public = bytes(1312)

    def line(self, text: bytes, time: int = 0) -> bytes:
        return f"— {self.name} {fixtures.b64(self.id + bytes(2428))}\n".encode()


if __name__ == "__main__":
    unittest.main()
