package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.BundleWriter;
import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.entry.Actor;
import io.chengji.proof.entry.Body;
import io.chengji.proof.entry.ClosedLeaf;
import io.chengji.proof.entry.Fact;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.tree.Hash;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Is any honest bundle of any log proven, and any omission found, whatever the sizes? */
class BundleProperties {
  private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");
  private static final Actor ACTOR = new Actor("login", null, null);

  /** A log of readings, then a result over some of them, then more. */
  private static final class Sample {
    private final Random random;
    private final FixtureLog log = new FixtureLog();
    private final TreeMap<Integer, Hash> readings = new TreeMap<>();
    private final Set<Integer> left = new HashSet<>();
    private int result;

    Sample(long seed) {
      random = new Random(seed);
    }

    Sample fill(int before, int after, boolean omitting) {
      for (int index = 0; index < before; index++) {
        reading(index);
      }
      readings.keySet().stream()
          .filter(index -> omitting && random.nextInt(4) == 0)
          .forEach(left::add);
      result = before;
      log.append(open(result, "result.published", payload()));
      for (int index = 1; index <= after; index++) {
        reading(result + index);
      }
      readings.keySet().removeIf(index -> index > result);
      return this;
    }

    private void reading(int index) {
      if (random.nextInt(3) == 0) {
        Body body = Body.ofClosed(ACTOR, fact(index, "reading.accepted", "{}"));
        log.append(new ClosedLeaf(Story.salt(index).commit(body)).data());
      } else {
        String kind = random.nextBoolean() ? "reading.accepted" : "case.closed";
        Hash hash = log.append(open(index, kind, "{\"n\":" + index + "}"));
        if (kind.startsWith("reading")) {
          readings.put(index, hash);
        }
      }
    }

    private String payload() {
      String basis =
          readings.keySet().stream()
              .filter(index -> !left.contains(index))
              .map(readings::get)
              .sorted()
              .map(hash -> "\"" + hash.hex() + "\"")
              .collect(Collectors.joining(","));
      return "{\"proof\":{\"basis\":["
          + basis
          + "],\"evidence\":[],\"figures\":[],"
          + "\"scope\":{\"kinds\":[\"reading.accepted\"],\"where\":{}}}}";
    }

    byte[] bundle() {
      BundleWriter writer = new BundleWriter(Story.ORIGIN, Keys.checkpoint(log, log.size()));
      TreeSet<Integer> indexes = new TreeSet<>(readings.keySet());
      indexes.removeAll(left);
      indexes.add(result);
      for (int index : indexes) {
        writer.addEntry(index, log.leaf(index), log.tree().inclusionProof(index, log.size()));
      }
      return writer.write(result, TIME, new Subject("a", "b"));
    }

    Request request() {
      TreeMap<String, byte[]> files = new TreeMap<>(log.journal(log.size()));
      return Request.of(bundle(), Keys.policy())
          .withJournal((path, longest) -> Optional.ofNullable(files.get(path)));
    }
  }

  private static byte[] open(int index, String kind, String payload) {
    Hash closed = Story.salt(index).commit(Body.ofOpen(ACTOR));
    return new OpenLeaf(closed, fact(index, kind, payload)).data();
  }

  private static Fact fact(int index, String kind, String payload) {
    Json json = Json.parse(Story.utf8(payload), JsonLimits.FILE);
    return new Fact(TIME, 1L + index, kind, TIME, null, json, null, 1);
  }

  @Property(tries = 60)
  void anyHonestBundle_isProvenFromAnyOlderSize(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 300) int before,
      @ForAll @IntRange(min = 0, max = 300) int after) {
    Sample sample = new Sample(seed).fill(before, after, false);
    int older = sample.random.nextInt((int) sample.log.size() + 1);
    byte[] since =
        older == 0
            ? Keys.checkpoint(0, Hash.ofData(new byte[0]))
            : Keys.checkpoint(sample.log, older);
    Report report = Verifier.verify(sample.request().withSince(since).inDepth());
    assertThat(report.code()).as(report.json()).isEqualTo(Code.PROVEN);
  }

  @Property(tries = 60)
  void anyOmission_isNamedByTheJournalAlone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int before) {
    Sample sample = new Sample(seed).fill(before, 3, true);
    Report report = Verifier.verify(sample.request());
    if (sample.left.isEmpty()) {
      assertThat(report.code()).isEqualTo(Code.PROVEN);
    } else {
      assertThat(report.code()).isEqualTo(Code.INCOMPLETE);
      assertThat(report.where()).contains("leaf " + new TreeSet<>(sample.left).first());
    }
    Request blind = Request.of(sample.bundle(), Keys.policy());
    assertThat(Verifier.verify(blind).code()).isEqualTo(Code.PROVEN);
  }

  @Property(tries = 60)
  void anyLeafAltered_isTheOneThatIsNamed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int before) {
    Sample sample = new Sample(seed).fill(before, 5, false);
    int altered = sample.random.nextInt((int) sample.log.size());
    byte[] leaf = sample.log.leaf(altered);
    leaf[sample.random.nextInt(leaf.length)] ^= 1;
    TreeMap<String, byte[]> files = new TreeMap<>(sample.log.journal(sample.log.size()));
    Request request =
        Request.of(new Sample(seed).fill(before, 5, false).bundle(), Keys.policy())
            .withJournal((path, longest) -> Optional.ofNullable(files.get(path)));
    Report report = Verifier.verify(request);
    assertThat(report.code()).isEqualTo(Code.ALTERED);
    assertThat(report.where()).contains("leaf " + altered);
  }

  @Property(tries = 60)
  void anyBundle_isReadAsItWasWritten(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int before) {
    Sample sample = new Sample(seed).fill(before, 0, false);
    Bundle bundle = Bundle.ofBytes(sample.bundle());
    assertThat(bundle.manifest().result()).isEqualTo(sample.result);
    List<Long> indexes = bundle.manifest().entries().stream().map(EntryLine::index).toList();
    assertThat(indexes).isSorted().contains((long) sample.result);
    for (EntryLine line : bundle.manifest().entries()) {
      assertThat(bundle.leafData(line)).isEqualTo(sample.log.leaf(line.index()));
      assertThat(bundle.inclusionProof(line))
          .isEqualTo(sample.log.tree().inclusionProof(line.index(), sample.log.size()));
    }
  }
}
