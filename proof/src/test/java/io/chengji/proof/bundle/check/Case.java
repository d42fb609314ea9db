package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.container.Container;
import io.chengji.proof.bundle.container.FileNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A bundle and what a checker brings, each part of which can be put in another's place.
 *
 * @param bundle bytes of the bundle
 * @param policy bytes of the policy
 * @param since an older checkpoint
 * @param journal files of a journal by path
 * @param deep whether the check goes deep
 */
record Case(
    byte[] bundle,
    byte @Nullable [] policy,
    byte @Nullable [] since,
    @Nullable Map<String, byte[]> journal,
    boolean deep) {
  /** The plain case of a log. */
  static Case of(byte[] bundle, FixtureLog log) {
    return new Case(
        bundle,
        Keys.policy(),
        Keys.checkpoint(log, Story.OLDER),
        new TreeMap<>(log.journal(Story.SIZE)),
        true);
  }

  Request request() {
    return new Request(
        bundle,
        Optional.ofNullable(policy),
        Optional.ofNullable(since),
        Optional.ofNullable(journal).map(Case::source),
        deep);
  }

  private static JournalSource source(Map<String, byte[]> files) {
    return (path, longest) -> Optional.ofNullable(files.get(path));
  }

  Case withBundle(byte[] bytes) {
    return new Case(bytes, policy, since, journal, deep);
  }

  Case withPolicy(byte @Nullable [] bytes) {
    return new Case(bundle, bytes, since, journal, deep);
  }

  Case withSince(byte @Nullable [] bytes) {
    return new Case(bundle, policy, bytes, journal, deep);
  }

  Case withoutJournal() {
    return new Case(bundle, policy, since, null, deep);
  }

  Case shallow() {
    return new Case(bundle, policy, since, journal, false);
  }

  /** Changes the journal. */
  Case withJournal(UnaryOperator<Map<String, byte[]>> change) {
    Map<String, byte[]> files = new TreeMap<>(journal == null ? Map.of() : journal);
    return new Case(bundle, policy, since, change.apply(files), deep);
  }

  /** Changes one file of the journal; null takes it away. */
  Case withJournalFile(String path, UnaryOperator<byte @Nullable []> change) {
    return withJournal(files -> changed(files, path, change));
  }

  /** The files of the bundle. */
  Map<String, byte[]> files() {
    Container container = Container.ofBytes(bundle);
    Map<String, byte[]> files = new TreeMap<>();
    container.names().forEach(name -> files.put(name, container.getFile(name)));
    return files;
  }

  /** Changes files of the bundle and packs it again. */
  Case packed(UnaryOperator<Map<String, byte[]>> change) {
    return withBundle(Container.ofFiles(change.apply(files())).bytes());
  }

  /** Changes one file of the bundle; null takes it away. */
  Case withFile(String name, UnaryOperator<byte @Nullable []> change) {
    return packed(files -> changed(files, name, change));
  }

  /** Changes the text of one file of the bundle, which must have what is replaced. */
  Case withText(String name, String from, String to) {
    return withFile(
        name,
        bytes -> Story.utf8(Story.replaced(new String(bytes, StandardCharsets.UTF_8), from, to)));
  }

  Case withManifest(String from, String to) {
    return withText(FileNames.MANIFEST, from, to);
  }

  private static Map<String, byte[]> changed(
      Map<String, byte[]> files, String name, UnaryOperator<byte @Nullable []> change) {
    byte[] now = change.apply(files.get(name));
    if (now == null) {
      files.remove(name);
    } else {
      files.put(name, now);
    }
    return files;
  }
}
