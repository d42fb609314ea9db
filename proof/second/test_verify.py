"""Whole bundles: what passes, and for each fault its code, its place and how far the checks went."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path
from typing import Any

import answer
import canonical
import checks
import fixtures
import verify
from fixtures import LOG, Log, Signer


def claim(*basis: str, **parts: Any) -> dict[str, Any]:
    """The member `proof` of a payload."""
    value = {"basis": sorted(basis), "evidence": [], "figures": [], "scope": None}
    return {**value, **parts}


def piece(data: bytes) -> dict[str, Any]:
    return {"name": "e", "sha256": fixtures.sha256(data), "size": len(data)}


class BundleCase(unittest.TestCase):
    """Leaf 3 of nine is the result; it rests on leaves 0 and 2 (closed, disclosed)."""

    EVIDENCE = b'{"rows":[{"n":1}]}'

    def setUp(self) -> None:
        self.log = Log()
        self.first = self.log.add(fixtures.opened(1, value="3"))
        self.log.add(fixtures.opened(2, value="4"))
        self.body = fixtures.whole_body(2, secret="5")
        self.third = self.log.add(fixtures.closed(2, self.body))
        self.scope = {"kinds": ["reading.taken"], "where": {"/payload/value": "3"}}
        proof = claim(self.first, self.third, evidence=[piece(self.EVIDENCE)], scope=self.scope)
        self.log.add(fixtures.opened(4, "figure.published", proof=proof))
        for number in range(5, 10):
            self.log.add(fixtures.opened(number))
        self.policy = fixtures.policy("W")

    def files(self, **parts: Any) -> dict[str, bytes]:
        wanted = {"evidence": [self.EVIDENCE], "disclosed": {2: self.body}, **parts}
        return self.log.bundle(3, 0, 2, **wanted)

    def check(self, files: dict[str, bytes] | bytes, **options: Any) -> dict[str, Any]:
        data = files if isinstance(files, bytes) else fixtures.zipped(files)
        if "since" in options:
            options["since_given"] = True
        request = checks.Request(data, options.pop("policy", self.policy), **options)
        return answer.of(checks.run(request))

    def expect(
        self, code: int, where: str | None, files: dict[str, bytes] | bytes, **options: Any
    ) -> dict[str, Any]:
        told = self.check(files, **options)
        self.assertEqual((told["code"], told["where"]), (code, where), told["message"]["en"])
        outcomes = [check["outcome"] for check in told["checks"]]
        self.assertEqual(outcomes.count("failed"), 1 if code else 0)
        self.assertEqual(outcomes[-1] == "failed", code != 0)
        return told


class PassTest(BundleCase):
    def test_untouched_passes_andSaysWhatIsNotCovered(self) -> None:
        told = self.expect(0, None, self.files())
        outcomes = [check["outcome"] for check in told["checks"]]
        self.assertEqual(outcomes, ["held"] * 6 + ["skipped", "held", "skipped"])
        words = " ".join(text["en"] for text in told["notCovered"])
        for part in ("subject", "older checkpoint", "scope (reading.taken)", "own word", "never"):
            self.assertIn(part, words)
        self.assertEqual((told["origin"], told["size"], told["result"]), (fixtures.ORIGIN, 9, 3))

    def test_journalAndOlderCheckpoint_areChecked(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            journal = self.log.journal(Path(folder))
            told = self.expect(
                0, None, self.files(), journal=journal, since=self.log.checkpoint(4), deep=True
            )
        self.assertEqual([check["outcome"] for check in told["checks"]], ["held"] * 9)

    def test_notHeldAndNotDisclosed_isSaid(self) -> None:
        told = self.expect(0, None, self.files(held=False, disclosed={}))
        words = " ".join(text["en"] for text in told["notCovered"])
        self.assertIn("Evidence " + fixtures.sha256(self.EVIDENCE), words)
        self.assertIn("Entry 2 is closed", words)

    def test_noWitnessAsked_isSaid(self) -> None:
        told = self.expect(0, None, self.files(), policy=fixtures.policy())
        self.assertIn("asks for no witness", " ".join(t["en"] for t in told["notCovered"]))

    def test_payloadWithoutProof_standsAlone(self) -> None:
        self.expect(0, None, self.log.bundle(1))
        self.expect(4, "leaf 0", self.log.bundle(1, 0))


class AnchorTest(BundleCase):
    def test_policy(self) -> None:
        self.expect(5, "policy", self.files(), policy=None)
        self.expect(5, "policy", self.files(), policy=b"quorum some\n")
        self.expect(5, "policy", b"no zip", policy=None)
        other = f"log {Signer('other').key}\nquorum none\n".encode()
        told = self.expect(5, "policy", self.files(), policy=other)
        self.assertEqual(len(told["checks"]), 1)

    def test_unreadableContainer_leavesPolicyHeld(self) -> None:
        told = self.expect(4, "bundle", b"no zip")
        self.assertEqual([c["outcome"] for c in told["checks"]], ["held", "failed"])

    def test_signatures(self) -> None:
        files = self.files()
        files["checkpoint"] = self.log.checkpoint(9, Signer(fixtures.ORIGIN, seed=b"y" * 32))
        self.expect(5, "checkpoint", files)
        files["checkpoint"] = self.log.checkpoint(9, LOG)
        self.expect(5, "checkpoint", files)
        files["checkpoint"] = files["checkpoint"].replace(b"\n\n", b"\nextension\n\n")
        self.expect(2, "checkpoint", files)

    def test_olderCheckpoint(self) -> None:
        files, older = self.files(olds=[4]), self.log.checkpoint(4, LOG)
        self.expect(0, None, files, since=older)
        self.expect(5, "since", files, since=self.log.checkpoint(5))
        self.expect(0, None, files, since=self.log.checkpoint(9))
        self.expect(0, None, files, since=Log().checkpoint())
        self.expect(4, "since", files, since=b"")
        self.expect(4, "since", files, since=None)
        self.expect(5, "since", files, since=self.log.checkpoint(4, origin="other"))
        self.expect(5, "since", files, since=self.log.checkpoint(4, Signer("stranger")))
        self.expect(5, "since", files, since=older.replace(b"\n\n", b"\nmore\n\n"))

    def test_cutAndForkedLogs(self) -> None:
        longer, other = Log(self.log.leaves + [b"x"]), Log(list(self.log.leaves))
        other.leaves[1] = b"forged"
        files = self.files(olds=[4])
        self.expect(2, "since", files, since=longer.checkpoint())
        self.expect(2, "since", files, since=other.checkpoint())
        self.expect(2, "since", files, since=other.checkpoint(4))
        with tempfile.TemporaryDirectory() as folder:
            journal = self.log.journal(Path(folder))
            self.expect(2, "since", self.files(), since=other.checkpoint(4), journal=journal)
            (journal / "tile/entries/000.p/9").unlink()
            self.expect(5, "since", self.files(), since=self.log.checkpoint(4), journal=journal)


class ContentTest(BundleCase):
    def test_changedFiles(self) -> None:
        evidence = "evidence/" + fixtures.sha256(self.EVIDENCE)
        for name, code, where in (
            ("bundle.json", 4, "bundle bundle.json"), ("checkpoint", 4, "bundle checkpoint"),
            ("proofs", 4, "bundle proofs"), ("consistency", 4, "bundle consistency"),
            ("disclosed/2.json", 4, "bundle disclosed/2.json"), ("entries/2.json", 2, "leaf 2"),
            (evidence, 2, evidence.replace("/", " ")),
        ):  # fmt: skip
            files = self.files(olds=[4])
            files[name] = b"x" + files[name]
            with self.subTest(name=name):
                self.expect(code, where, files)

    def test_missingAndUnnamedFiles(self) -> None:
        for name in [name for name in self.files() if not name.startswith("disclosed")]:
            files = self.files()
            del files[name]
            with self.subTest(name=name):
                self.expect(4, "bundle " + name, files)
        for name in ("entries/7.json", "disclosed/1.json", "evidence/" + "a" * 64):
            with self.subTest(name=name):
                self.expect(4, "bundle " + name, {**self.files(), name: b"{}"})
        self.expect(4, "bundle", {**self.files(), "policy": self.policy})

    def test_otherOrigin(self) -> None:
        files = self.files()
        files["checkpoint"] = self.log.checkpoint(9, origin="other")
        self.expect(4, "bundle checkpoint", files)

    def test_disclosed_mustGiveTheCommitment(self) -> None:
        self.expect(2, "leaf 2", self.files(disclosed={2: {**self.body, "payload": {}}}))
        self.expect(0, None, self.files(disclosed={0: fixtures.private(), 2: self.body}))

    def test_disclosedBodyOfAnotherForm(self) -> None:
        body = {"actor": "x"}
        self.log.leaves[2] = canonical.write(fixtures.closed(2, body))
        self.expect(4, "leaf 2", self.log.bundle(2, disclosed={2: body}) | self.result_of(1, 2))

    def result_of(self, result: int, *others: int) -> dict[str, bytes]:
        files = self.log.bundle(result, *others)
        return {name: files[name] for name in ("bundle.json", "proofs", f"entries/{result}.json")}

    def test_noEntry(self) -> None:
        good = fixtures.opened(10)
        for bad in (
            {**good, "more": 1}, {**good, "id": 0}, {**good, "id": True}, {**good, "v": 2},
            {**good, "kind": "Big"}, {**good, "at": "now"}, {**good, "payload": []},
            {**good, "post": 1}, {"closed": "0" * 63, "v": 1}, {"v": 1}, [], b"{", b"",
            {**good, "payload": {"x": "y" * 65_536}}, canonical.write(good) + b"\n",
        ):  # fmt: skip
            log = Log(list(self.log.leaves))
            log.add(bad)  # type: ignore[arg-type]
            with self.subTest(bad=str(bad)[:60]):
                self.expect(4, "leaf 9", log.bundle(9))

    def test_closedResult(self) -> None:
        self.expect(4, "leaf 2", self.log.bundle(2))

    def test_notInLog(self) -> None:
        self.expect(3, "leaf 5", self.log.bundle(5, size=2))
        files = self.files()
        files["proofs"] = files["proofs"].replace(b"index 2\n", b"index 2\n" + b"A" * 43 + b"=\n")
        self.expect(3, "leaf 2", files)

    def test_closure(self) -> None:
        evidence = "evidence " + fixtures.sha256(self.EVIDENCE)
        self.expect(7, "leaf 3", self.log.bundle(3, 0, evidence=[self.EVIDENCE]))
        self.expect(7, evidence, self.log.bundle(3, 0, 2))
        self.expect(4, "leaf 1", self.log.bundle(3, 0, 1, 2, evidence=[self.EVIDENCE]))
        more = b"more"
        files = self.log.bundle(3, 0, 2, evidence=[self.EVIDENCE, more])
        self.expect(4, "evidence " + fixtures.sha256(more), files)

    def test_proofOfAnotherForm(self) -> None:
        for bad in (
            None, {}, {**claim(), "x": 1}, claim("b" * 64, "a" * 64, basis=["b" * 64, "a" * 64]),
            claim(basis=["A" * 64]), claim(scope={}), claim(scope={"kinds": ["b", "a"], "where": {}}),
            claim(scope={"kinds": [], "where": {"x": 1}}), claim(scope={"kinds": [], "where": {"": []}}),
            claim(figures=[{}]), claim(figures=[figure({"leaf": "a" * 64})]),
            claim(figures=[figure({"leaf": "a" * 64, "pointer": "x"})]),
            claim(figures=[figure({"leaf": "a" * 64, "pointer": "", "pick": ""})]),
            claim(figures=[figure({"text": 1})]), claim(figures=[figure({"text": ""})] * 2),
        ):  # fmt: skip
            log = Log(list(self.log.leaves))
            log.add(fixtures.opened(10, proof=bad))
            with self.subTest(bad=bad):
                self.expect(4, "leaf 9", log.bundle(9))

    def test_formulaThatIsNotThere(self) -> None:
        self.log.add(fixtures.opened(10, proof=claim(figures=[figure({"text": "x"})])))
        self.expect(7, "formula " + "0" * 64, self.log.bundle(9))


def figure(source: dict[str, Any]) -> dict[str, Any]:
    return {"formula": "0" * 64, "inputs": {"a": source}, "name": "n", "value": "1"}


class JournalTest(BundleCase):
    def setUp(self) -> None:
        super().setUp()
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        for number in range(10, 600):
            self.log.add(fixtures.opened(number, "other.kind"))
        self.journal = self.log.journal(Path(held.name))

    def change(self, path: str, place: int) -> None:
        data = bytearray((self.journal / path).read_bytes())
        data[place] ^= 1
        (self.journal / path).write_bytes(data)

    def test_whole_holds(self) -> None:
        self.expect(0, None, self.files(), journal=self.journal)

    def test_olderCheckpointSize_readsOnlyWhatItNeeds(self) -> None:
        (self.journal / "tile/entries/001").rename(self.journal / "tile/entries/gone")
        for path in ("tile/entries/000", "tile/0/000"):
            self.assertTrue((self.journal / path).exists())
        self.expect(0, None, self.files(size=100), journal=self.journal)
        self.expect(4, "journal tile/entries/001", self.files(), journal=self.journal)
        partial = "journal tile/entries/001.p/44"
        self.expect(4, partial, self.files(size=300), journal=self.journal)

    def test_missing(self) -> None:
        for path in ("tile/entries/002.p/87", "tile/0/000", "tile/1/000.p/2"):
            data = (self.journal / path).read_bytes()
            for bad in (None, data[:-1], data + b"\x00", b""):
                (self.journal / path).unlink()
                if bad is not None:
                    (self.journal / path).write_bytes(bad)
                with self.subTest(path=path, bad=bad and len(bad)):
                    self.expect(4, "journal " + path, self.files(), journal=self.journal)
                (self.journal / path).write_bytes(data)

    def test_altered(self) -> None:
        self.change("tile/0/001", 32 * 3)
        self.expect(2, "leaf 259", self.files(), journal=self.journal)
        self.change("tile/0/001", 32 * 3)
        self.change("tile/entries/000", 50)
        self.expect(2, "leaf 0", self.files(), journal=self.journal)
        self.change("tile/entries/000", 50)
        self.change("tile/1/000.p/2", 33)
        self.expect(2, "journal tile/1/000.p/2", self.files(), journal=self.journal)

    def test_rebuiltWithAnotherLeaf(self) -> None:
        other = Log(list(self.log.leaves))
        other.leaves[1] = canonical.write(fixtures.opened(2, value="9"))
        with tempfile.TemporaryDirectory() as folder:
            self.expect(2, "checkpoint", self.files(), journal=other.journal(Path(folder)))
            other.leaves[2] = b"x"
            with tempfile.TemporaryDirectory() as another:
                self.expect(2, "leaf 2", self.files(), journal=other.journal(Path(another)))


    def test_everyThirdByteOfASmallJournal(self) -> None:
        log = Log(self.log.leaves[:9])
        bundle = log.bundle(3, 0, 2, evidence=[self.EVIDENCE])
        with tempfile.TemporaryDirectory() as folder:
            self.journal = log.journal(Path(folder))
            self.expect(0, None, bundle, journal=self.journal)
            for path in ("tile/entries/000.p/9", "tile/0/000.p/9"):
                for place in range(0, (self.journal / path).stat().st_size, 3):
                    self.change(path, place)
                    told = self.check(bundle, journal=self.journal)
                    self.assertIn((told["code"], told["where"][:4]), ((2, "leaf"), (4, "jour")))
                    self.change(path, place)


class ScopeTest(BundleCase):
    def journalled(self, log: Log) -> Path:
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        return log.journal(Path(held.name))

    def log_with(self, second: Any, **parts: Any) -> Log:
        log = Log()
        basis = [log.add(fixtures.opened(1, value="3"))]
        log.add(second)
        log.add(fixtures.opened(3, proof=claim(*basis, scope=self.scope)))
        log.add(fixtures.opened(4, value="3"))
        return log

    def test_leftOut_isNamed(self) -> None:
        log = self.log_with(fixtures.opened(2, value="3"))
        self.expect(0, None, log.bundle(2, 0))
        self.expect(7, "leaf 1", log.bundle(2, 0), journal=self.journalled(log))

    def test_outOfScope_isNotAskedFor(self) -> None:
        for second in (
            fixtures.opened(2, value="4"), fixtures.opened(2), fixtures.opened(2, "other", value="3"),
            fixtures.closed(2, self.body),
        ):  # fmt: skip
            log = self.log_with(second)
            self.expect(0, None, log.bundle(2, 0), journal=self.journalled(log))

    def test_leafThatIsNoEntry_isAFault(self) -> None:
        log = self.log_with(b'{"closed":1}')
        self.expect(4, "leaf 1", log.bundle(2, 0), journal=self.journalled(log))

    def test_deep_looksAtTheScopeOfOthers(self) -> None:
        log = self.log_with(fixtures.opened(2, value="3"))
        inner = fixtures.tree.leaf_hash(log.leaves[2]).hex()
        log.add(fixtures.opened(5, proof=claim(inner)))
        journal = self.journalled(log)
        self.expect(0, None, log.bundle(4, 0, 2), journal=journal)
        self.expect(7, "leaf 1", log.bundle(4, 0, 2), journal=journal, deep=True)


class MutationTest(BundleCase):
    """A small bundle with every byte changed; only words that nobody signed may change."""

    def test_everyByte(self) -> None:
        log = Log()
        log.add(fixtures.opened(1))
        log.add(fixtures.opened(2, value="3"))
        data = fixtures.zipped(log.bundle(1))
        self.expect(0, None, data)
        for place in range(len(data)):
            for flip in (1, 0x80):
                changed = bytearray(data)
                changed[place] ^= flip
                self.assertNotEqual(self.check(bytes(changed))["code"], 0, place)

    def test_everyByteOfEveryFile_inAWholeContainer(self) -> None:
        files, since = self.files(olds=[4]), self.log.checkpoint(4)
        for name, content in files.items():
            for place in range(len(content)):
                changed = bytearray(content)
                changed[place] ^= 1
                told = self.check({**files, name: bytes(changed)}, since=since)
                if told["code"] == 0:
                    self.assertTrue(self.informative(name, content, bytes(changed)), (name, place))

    def informative(self, name: str, before: bytes, after: bytes) -> bool:
        """Whether two manifests differ only in `made`, `subject` or a name of evidence."""
        if name != "bundle.json":
            return False
        one, other = json.loads(before), json.loads(after)
        for value in (one, other):
            value["made"] = value["subject"] = None
            for held in value["evidence"]:
                held["name"] = None
        return one == other

    def test_everyFileCutDoubledOrSwapped(self) -> None:
        files, since = self.files(olds=[4]), self.log.checkpoint(4)
        for name, content in files.items():
            for changed in (content[:-1], content * 2, content[::-1], b""):
                told = self.check({**files, name: changed}, since=since)
                self.assertNotIn(told["code"], (0, 5), name)
        swapped = {**files, "entries/0.json": files["entries/2.json"]}
        self.expect(2, "leaf 0", {**swapped, "entries/2.json": files["entries/0.json"]})


class CommandTest(BundleCase):
    def setUp(self) -> None:
        super().setUp()
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name)

    def run_it(self, *arguments: str) -> tuple[int, str]:
        told = io.StringIO()
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            try:
                code = verify.main([*arguments])
            except SystemExit as end:
                code = int(end.code or 0)
        return code, told.getvalue()

    def test_commandLine(self) -> None:
        (self.folder / "b.zip").write_bytes(fixtures.zipped(self.files()))
        (self.folder / "keys").write_bytes(self.policy)
        bundle, keys = str(self.folder / "b.zip"), str(self.folder / "keys")
        code, told = self.run_it(bundle, "--policy", keys, "--json")
        self.assertEqual((code, json.loads(told)["name"]), (0, "proven"))
        code, told = self.run_it(bundle, "--policy", keys)
        self.assertIn("未涵盖 / not covered", told)
        self.assertEqual(self.run_it(bundle)[0], 5)
        self.assertEqual(self.run_it(bundle, "--policy", keys, "--since", "none")[0], 4)
        self.assertEqual(self.run_it("nowhere", "--policy", keys)[0], 4)
        for wrong in ([], [bundle, bundle], [bundle, "--what"], [bundle, "--policy"]):
            self.assertEqual(self.run_it(*wrong)[0], 64)

    def test_corpus(self) -> None:
        for name, bundle, keys in (("a", self.files(), self.policy), ("b", {}, None)):
            (self.folder / name).mkdir()
            (self.folder / name / "bundle.zip").write_bytes(fixtures.zipped(bundle))
            if keys:
                (self.folder / name / "policy").write_bytes(keys)
        self.log.journal(self.folder / "a" / "journal")
        (self.folder / "a" / "since").write_bytes(self.log.checkpoint(4))
        (self.folder / "a" / "deep").touch()
        self.assertEqual(self.run_it("--corpus", str(self.folder))[0], 0)
        told = [json.loads((self.folder / n / "actual.json").read_text("utf-8")) for n in "ab"]
        self.assertEqual([one["code"] for one in told], [0, 5])
        self.assertEqual([c["outcome"] for c in told[0]["checks"]], ["held"] * 9)


if __name__ == "__main__":
    unittest.main()
