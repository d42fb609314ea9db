package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.app.server.Server;
import io.chengji.kernel.identity.NewPassword;
import io.chengji.kernel.logging.LogConfigurator;
import io.chengji.kernel.postgres.PostgresException;
import io.chengji.kernel.words.Words;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the server and keeps it until the process is told to end. */
public final class RunVerb implements Verb {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public Words sentence() {
    return new Words(
        "启动城迹并给出网页地址；按 Ctrl-C 停止。", "Starts Chengji and prints its address; Ctrl-C stops it.");
  }

  @Override
  public ExitCode run(Invocation invocation) throws InterruptedException {
    LogConfigurator.apply(invocation.settings());
    Terminal terminal = invocation.terminal();
    Stop stop = new Stop();
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      program.accounts().createFirst().ifPresent(made -> show(made, terminal));
      program.onDatabaseGivenUp(stop::askBecause);
      try (Server server = Server.start(program)) {
        terminal.say("城迹已启动：" + server.address(), "Chengji is running: " + server.address());
        stop.await();
        terminal.say("正在停止…", "Stopping…");
      }
      stop.throwReason();
    } finally {
      stop.done();
    }
    return ExitCode.OK;
  }

  static void show(NewPassword made, Terminal terminal) {
    terminal.say(
        "管理员账号：" + made.name() + "，密码：" + made.password() + "（只显示这一次，请记下）",
        "Administrator account "
            + made.name()
            + ", password: "
            + made.password()
            + " (shown only now, write it down)");
  }

  /**
   * Ctrl-C, a kill or the loss of the database asks to stop; the process ends when everything is
   * closed.
   */
  private static final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<@Nullable PostgresException> reason = new AtomicReference<>();

    Stop() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::askAndWait, "stop"));
    }

    private void askAndWait() {
      asked.countDown();
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void askBecause(PostgresException why) {
      reason.set(why);
      asked.countDown();
    }

    void throwReason() {
      PostgresException why = reason.get();
      if (why != null) {
        throw why;
      }
    }

    void await() throws InterruptedException {
      asked.await();
    }

    void done() {
      closed.countDown();
    }
  }
}
