package io.chengji.kernel.postgres;

import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/** Our own server, which is started again when it dies while it is in use. */
final class OwnServer implements Kept, AutoCloseable {
  private final RandomGenerator random;
  private final IntConsumer onPort;
  private volatile PostgresServer server;

  /**
   * A server that runs.
   *
   * @param onPort told the port of a server that was started again
   */
  OwnServer(PostgresServer server, RandomGenerator random, IntConsumer onPort) {
    this.server = server;
    this.random = random;
    this.onPort = onPort;
  }

  PostgresServer now() {
    return server;
  }

  @Override
  public void awaitLoss() throws InterruptedException {
    server.awaitEnd();
  }

  @Override
  public PostgresException loss() {
    return new PostgresException(
        "数据库意外停止，正在重新启动", "the database ended unexpectedly and is being started again");
  }

  @Override
  public void bringBack(Progress progress) {
    server = server.reopen(random, progress);
    onPort.accept(server.port());
  }

  @Override
  public PostgresException end(int tries, PostgresException why) {
    return new PostgresException(
        "数据库意外停止，试了 %d 次仍未能重新启动：%s。请排除原因后重新启动城迹".formatted(tries, why.chinese()),
        "the database ended unexpectedly and could not be started again in %d tries: %s. Remove the cause and start Chengji again"
            .formatted(tries, why.english()),
        why);
  }

  @Override
  public void close() {
    server.close();
  }
}
