package io.chengji.kernel.log;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import io.chengji.proof.note.JdkSigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log of this installation: keys, sealer and static files. Thread-safe; closing it ends the
 * sealer and leaves the records open.
 */
public final class JournalLog implements AutoCloseable {
  private static final Duration REST = Duration.ofMillis(200);
  private static final int NAME_BYTES = 8;

  private final Sealer sealer;
  private final Records.Registration registration;
  private final PublicLog published;
  private final Records records;

  private JournalLog(
      Sealer sealer, Records.Registration registration, TileFolder folder, Records records) {
    this.sealer = sealer;
    this.registration = registration;
    this.published = new PublicLog(folder);
    this.records = records;
  }

  /** What a log stands on. */
  public record Parts(
      Records records, Settings settings, Path home, InstantSource clock, SecureRandom random) {}

  /**
   * Opens the log, for the first time with new keys, and starts to seal.
   *
   * @throws LogRefusedException where the keys of this installation are not those of the database
   */
  public static JournalLog open(Parts parts) {
    Keyring keys = new Keyring(parts.home().resolve("keys"), parts.random());
    keys.load(generation(parts, keys));
    LastSeen signed = new LastSeen(keys.folder().resolve("last-signed"));
    LastSeen cosigned = new LastSeen(keys.folder().resolve("last-cosigned"));
    TileFolder folder = new TileFolder(parts.home().resolve("journal"));
    Sealing sealing =
        new Sealing(parts.records(), keys, new Lineage(List.of(signed, cosigned)), parts.clock());
    Publisher publisher = new Publisher(folder, parts.records());
    Sealer sealer = new Sealer(sealing, publisher, folder, signed, REST);
    Records.Registration registration = parts.records().onChange(entries -> sealer.wake());
    sealer.start();
    return new JournalLog(sealer, registration, folder, parts.records());
  }

  private static Generation generation(Parts parts, Keyring keys) {
    Optional<Generation> found = parts.records().withHandle(LogRows::findGeneration);
    if (found.isPresent()) {
      return found.get();
    }
    String origin = parts.settings().find(LogSettings.ORIGIN).orElseGet(() -> name(parts.random()));
    List<JdkSigningKey> made = keys.make(origin);
    Generation first = new Generation(1, 1, origin, Keyring.vkeys(made), 0);
    Entry opened =
        Entry.of(
            LogKinds.OPENED,
            Actor.ofSystem("log"),
            parts.clock().instant(),
            Map.of("origin", origin, "vkeys", first.vkeys()));
    boolean ours =
        parts
            .records()
            .change()
            .commit(
                opened,
                (handle, learned) -> {
                  boolean added = LogRows.addGeneration(handle, first, parts.clock().instant());
                  if (!added) {
                    learned.nothingChanged();
                  }
                  return added;
                });
    if (!ours) {
      keys.discard(made);
    }
    return parts.records().withHandle(LogRows::findGeneration).orElseThrow();
  }

  private static String name(SecureRandom random) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    return "chengji-" + HexFormat.of().formatHex(bytes);
  }

  /** How it is at this moment. */
  public LogState state() {
    return sealer.state();
  }

  /** What everyone can see of it. */
  public PublicLog published() {
    return published;
  }

  /** The name under which checkpoints are signed now. */
  public String origin() {
    return generation().origin();
  }

  /** The public keys that sign now, as C2SP verifier keys. */
  public List<String> listVkeys() {
    return generation().vkeys();
  }

  /** A policy file (C2SP tlog-policy) that trusts the keys of now, and asks for no witness. */
  public String policy() {
    return Policy.text(generation());
  }

  /** When a checkpoint was made, where it is still kept. */
  public Optional<Instant> findTime(PublicLog.Checkpoint checkpoint) {
    return records.withHandle(h -> LogRows.findTime(h, checkpoint.size()));
  }

  private Generation generation() {
    return records.withHandle(LogRows::findGeneration).orElseThrow();
  }

  /**
   * Waits until everything that was committed before this call is sealed and published.
   *
   * @return false if that took longer than the limit
   */
  public boolean settle(Duration limit) {
    return sealer.settle(limit);
  }

  @Override
  public void close() {
    registration.close();
    sealer.close();
  }
}
