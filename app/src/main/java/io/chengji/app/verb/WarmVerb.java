package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.app.server.Server;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.settings.Settings;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Starts once, opens the main pages and stops, so that the JDK learns what a start needs. */
public final class WarmVerb implements Verb {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/health",
          "/api/v1/session",
          "/api/v1/overview",
          "/api/v1/provinces",
          "/api/v1/pilots",
          "/api/v1/policies",
          "/api/v1/coverage",
          "/api/v1/findings");

  @Override
  public String name() {
    return "warm";
  }

  @Override
  public Words sentence() {
    return new Words("试启动一次，供启动缓存学习。", "Starts once for the start-up cache to learn from.");
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public ExitCode run(Invocation invocation) throws IOException, InterruptedException {
    Settings settings = invocation.settings().with(ServerSettings.PORT, 0);
    StartProgress progress = new StartProgress(invocation.terminal());
    try (Program program = Program.open(settings, progress);
        HttpClient client = HttpClient.newHttpClient()) {
      program.accounts().createFirst();
      try (Server server = Server.start(program)) {
        for (String page : PAGES) {
          URI uri = URI.create(server.address()).resolve(page);
          client.send(
              HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.discarding());
        }
      }
    }
    return ExitCode.OK;
  }
}
