package io.chengji.programme.internal.publishing;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.publication.Publications;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.records.StoreAwayException;
import io.chengji.kernel.records.UnknownOutcomeException;
import io.chengji.programme.internal.storing.RegisterTables;
import io.chengji.programme.internal.storing.Snapshot;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what a state of the register says, as long as it is the state of the register: the
 * guard takes the register's own lock, so that nothing it rests on can change meanwhile.
 */
public final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
  private static final Actor ACTOR = Actor.ofSystem("register");

  private final Publications publications;

  /** Publishes through these records. */
  public Publishing(Records records, InstantSource clock) {
    this.publications = new Publications(records, clock);
  }

  /**
   * Publishes what is new in this state; does nothing once the register has changed again. Where
   * the store goes away meanwhile, the change before stands, and the next change or start
   * publishes.
   */
  public void publish(Snapshot snapshot) {
    try {
      publications.publish(
          Published.of(snapshot.state()),
          ACTOR,
          handle -> RegisterTables.lock(handle) == snapshot.revision());
    } catch (StoreAwayException | UnknownOutcomeException e) {
      LOG.warn("the register changed, but not all of it could be published yet: {}", e.toString());
    }
  }
}
