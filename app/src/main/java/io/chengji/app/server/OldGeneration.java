package io.chengji.app.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the old generation collected when it has grown to twice what was alive in it, for the serial
 * collector would let it grow to the limit of the heap first and the process with it. Other
 * collectors do so by themselves.
 */
final class OldGeneration {
  private static final Logger LOG = LoggerFactory.getLogger(OldGeneration.class);
  private static final String SERIAL = "Tenured Gen";
  private static final int GROWTH = 2;

  private final MemoryPoolMXBean pool;
  private final long least;

  private OldGeneration(MemoryPoolMXBean pool, long least) {
    this.pool = pool;
    this.least = least;
  }

  /**
   * Watches the old generation of this process from now on.
   *
   * @param least bytes below which it is let alone
   */
  static void watch(long least) {
    find().ifPresent(pool -> new OldGeneration(pool, least).watch());
  }

  private static Optional<MemoryPoolMXBean> find() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(SERIAL))
        .findFirst();
  }

  private void watch() {
    NotificationEmitter emitter = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    emitter.addNotificationListener((told, handback) -> collect(told), null, null);
    pool.setUsageThreshold(least);
  }

  private void collect(Notification told) {
    if (!told.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
      return;
    }
    long before = pool.getUsage().getUsed();
    System.gc();
    long alive = pool.getUsage().getUsed();
    // Above the limit of the heap nothing is left to us: the collector acts by itself there.
    pool.setUsageThreshold(Math.min(Math.max(least, alive * GROWTH), pool.getUsage().getMax()));
    LOG.debug("old generation collected: {} to {} MiB", before >> 20, alive >> 20);
  }
}
