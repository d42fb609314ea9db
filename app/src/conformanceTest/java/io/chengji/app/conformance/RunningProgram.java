package io.chengji.app.conformance;

import io.chengji.app.program.Program;
import io.chengji.app.program.ProgramSettings;
import io.chengji.app.server.Server;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.identity.NewPassword;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole program in this process: its own PostgreSQL in a folder of its own, HTTP on a free
 * port. One is shared by all tests of a run; a test takes it as a parameter.
 */
public final class RunningProgram implements AutoCloseable {
  private final Path home;
  private final Program program;
  private final NewPassword administrator;
  private final Server server;

  private RunningProgram(Path home) {
    Settings settings =
        Settings.of(ProgramSettings.list(), List.of())
            .with(ProgramSettings.HOME, home)
            .with(ServerSettings.PORT, 0);
    this.home = home;
    this.program = Program.open(settings, Progress.NONE);
    this.administrator = program.accounts().createFirst().orElseThrow();
    this.server = Server.start(program);
  }

  /** Starts one. */
  public static RunningProgram start() {
    try {
      return new RunningProgram(Files.createTempDirectory("chengji-conformance"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the server. */
  public URI address() {
    return URI.create(server.address());
  }

  /** A client that is not signed in. */
  public Client client() {
    return new Client(address());
  }

  /** Name and password of the administrator. */
  public NewPassword administrator() {
    return administrator;
  }

  /** The program behind the server. */
  public Program program() {
    return program;
  }

  /** What the server answers. */
  public List<Operation> listOperations() {
    return server.listOperations();
  }

  @Override
  public void close() {
    server.close();
    program.close();
    try (Stream<Path> paths = Files.walk(home)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands the shared one to tests and closes it after the last. */
  public static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningProgram.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(RunningProgram.class))
          .computeIfAbsent(RunningProgram.class, key -> start(), RunningProgram.class);
    }
  }
}
