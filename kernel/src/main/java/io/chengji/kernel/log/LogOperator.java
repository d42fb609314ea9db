package io.chengji.kernel.log;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.proof.note.JdkSigningKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What an operator does to the log by hand: shows whom to trust, takes new keys, opens a new epoch.
 * A server that runs meanwhile goes on with what is decided here.
 */
public final class LogOperator {
  private final JournalLog.Parts parts;
  private final Keyring keys;

  public LogOperator(JournalLog.Parts parts) {
    this.parts = parts;
    this.keys = new Keyring(parts.home().resolve("keys"), parts.random());
  }

  /** A policy file (C2SP tlog-policy) that trusts the keys of now, and asks for no witness. */
  public String policy() {
    return Policy.text(generation());
  }

  private Generation generation() {
    return parts
        .records()
        .withHandle(LogRows::findGeneration)
        .orElseThrow(
            () ->
                new LogRefusedException(
                    "还没有日志。请先运行 ./chengji run，首次启动时会生成密钥",
                    "There is no log yet. Run ./chengji run first: it makes the keys."));
  }

  /**
   * Makes new keys, which sign from the next checkpoint on; the entry has a statement signed by the
   * old and the new ones.
   *
   * @return the new verifier keys
   */
  public List<String> rotate(Actor actor) {
    Generation now = generation();
    List<JdkSigningKey> old = keys.load(now);
    List<JdkSigningKey> fresh = keys.make(now.origin());
    return commit(
        Entry.of(
            LogKinds.KEY_ROTATED,
            actor,
            parts.clock().instant(),
            Map.of("origin", now.origin(), "vkeys", Keyring.vkeys(fresh))),
        fresh,
        handle -> {
          long size = LogRows.head(handle).size();
          Generation next =
              new Generation(
                  now.number() + 1, now.epoch(), now.origin(), Keyring.vkeys(fresh), size);
          List<JdkSigningKey> both = Stream.concat(old.stream(), fresh.stream()).toList();
          long at = parts.clock().instant().getEpochSecond();
          return new Step(next, Map.of("statement", RotationStatement.sign(next, both, at)));
        });
  }

  /**
   * Goes on under a new origin with new keys where the database lacks what was signed before; the
   * first entry names the gap.
   *
   * @param reason why, for everyone to read: 1 to 500 characters
   * @return the new verifier keys
   * @throws LogRefusedException where nothing is missing
   */
  public List<String> openEpoch(Actor actor, String reason) {
    Generation now = generation();
    Gap gap = Gap.find(parts, keys, now);
    int epoch = Math.max(now.epoch(), gap.epoch()) + 1;
    String origin = Gap.base(now.origin(), now.epoch()) + "/" + epoch;
    List<JdkSigningKey> fresh = keys.make(origin);
    Map<String, Object> told = new HashMap<>();
    told.put("origin", origin);
    told.put("vkeys", Keyring.vkeys(fresh));
    told.put("epoch", epoch);
    told.put("reason", reason);
    told.put("previous", now.origin());
    gap.lastNote().ifPresent(note -> told.put("last", note));
    List<String> made =
        commit(
            Entry.of(LogKinds.EPOCH_OPENED, actor, parts.clock().instant(), told),
            fresh,
            handle -> {
              long size = LogRows.head(handle).size();
              Generation next =
                  new Generation(now.number() + 1, epoch, origin, Keyring.vkeys(fresh), size);
              return new Step(next, Map.of("from", size, "to", Math.max(size, gap.size())));
            });
    gap.setAside(epoch);
    return made;
  }

  /** The generation to add, and what its entry tells besides. */
  private record Step(Generation next, Map<String, Object> told) {}

  @FunctionalInterface
  private interface Deciding {
    Step decide(Handle handle);
  }

  /** Under the lock of sealing, so that no checkpoint comes between. */
  private List<String> commit(Entry entry, List<JdkSigningKey> fresh, Deciding deciding) {
    Optional<List<String>> made = Optional.empty();
    try {
      made =
          Optional.of(
              parts
                  .records()
                  .change()
                  .commit(
                      entry,
                      (handle, learned) -> {
                        LogRows.lock(handle);
                        Step step = deciding.decide(handle);
                        step.told().forEach(learned::put);
                        add(handle, step.next());
                        return step.next().vkeys();
                      }));
    } finally {
      if (made.isEmpty()) {
        keys.discard(fresh);
      }
    }
    return made.get();
  }

  private void add(Handle handle, Generation next) {
    if (!LogRows.addGeneration(handle, next, parts.clock().instant())) {
      throw new LogRefusedException(
          "密钥在此期间已被他人更换，什么也没有改变。请重新查看",
          "The keys were changed by somebody else meanwhile; nothing was done. Look again.");
    }
  }
}
