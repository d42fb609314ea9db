package io.chengji.kernel.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which no whole request head (or TLS handshake) arrives in time. The idle
 * limit alone begins anew with every byte, so a client that drips its headers would hold a
 * connection for days. Thread-safe.
 */
final class HeadDeadline extends Handler.Wrapper implements Connection.Listener {
  private final long limitNanos;
  private final Map<Connection, Wait> waits = new ConcurrentHashMap<>();

  HeadDeadline(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /** What one connection is doing; written by its own threads, read by the scheduler's. */
  private static final class Wait {
    private volatile boolean busy;
    private volatile long since = System.nanoTime();
    private volatile Scheduler.@Nullable Task next;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection)) {
      Wait wait = new Wait();
      waits.put(connection, wait);
      checkAfter(limitNanos, connection, wait);
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Wait wait = waits.remove(connection);
    Scheduler.Task next = wait == null ? null : wait.next;
    if (next != null) {
      next.cancel();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Wait wait = waits.get(request.getConnectionMetaData().getConnection());
    if (wait != null) {
      wait.busy = true;
      Request.addCompletionListener(
          request,
          failure -> {
            wait.since = System.nanoTime();
            wait.busy = false;
          });
    }
    return super.handle(request, response, callback);
  }

  private void checkAfter(long nanos, Connection connection, Wait wait) {
    Scheduler scheduler = getServer().getScheduler();
    wait.next = scheduler.schedule(() -> check(connection, wait), nanos, TimeUnit.NANOSECONDS);
  }

  private void check(Connection connection, Wait wait) {
    long left = wait.busy ? limitNanos : limitNanos - (System.nanoTime() - wait.since);
    if (!waits.containsKey(connection)) {
      return;
    }
    if (left > 0) {
      checkAfter(left, connection, wait);
    } else {
      connection.getEndPoint().close();
    }
  }
}
