package io.chengji.programme.api;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Caller;
import io.chengji.kernel.http.Gate;
import io.chengji.kernel.http.HttpServer;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.settings.Settings;
import io.chengji.programme.model.RegisterState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The face of a held register on a real server; a header signs the caller in. */
public final class FaceServer implements AutoCloseable {
  private static final Codes CODES = Codes.load();
  private static final Gate GATE =
      request ->
          request.header("X-Test-Administrator").isPresent()
              ? Optional.of(new Caller("account:1", "admin", "session"))
              : Optional.empty();

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final @Nullable HeldRegister register;

  FaceServer(RegisterState state) {
    this(new HeldRegister(state));
  }

  private FaceServer(HeldRegister register) {
    this(register, faceOf(register));
  }

  /** The face of a register that is kept in a database. */
  public FaceServer(Api api) {
    this(null, List.of(api));
  }

  private static List<Api> faceOf(HeldRegister register) {
    RegisterViews views = new RegisterViews(register, CODES);
    return List.of(
        new OverviewApi(views),
        new PilotApi(views),
        new PolicyApi(views),
        new CoverageApi(views),
        new FindingApi(views, register),
        new DocumentApi(views, register),
        new ImportApi(
            new Imports(register, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))),
        new SearchApi(views));
  }

  private FaceServer(@Nullable HeldRegister register, List<Api> apis) {
    this.register = register;
    Settings settings = Settings.of(ServerSettings.list(), List.of()).with(ServerSettings.PORT, 0);
    server =
        HttpServer.start(
            new HttpServer.Parts(
                settings, apis, GATE, new SimpleMeterRegistry(), new SplittableRandom(7)));
  }

  HeldRegister register() {
    return Objects.requireNonNull(register);
  }

  /** A request of a signed-in administrator; Chinese is written as it is. */
  public HttpRequest.Builder to(String path) {
    StringBuilder encoded = new StringBuilder();
    path.codePoints()
        .forEach(
            c ->
                encoded.append(
                    c < 0x80
                        ? Character.toString(c)
                        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + encoded))
        .header("X-Test-Administrator", "yes");
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return JsonMapper.shared().readTree(response.body());
  }

  public static JsonNode body(HttpResponse<byte[]> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
