package io.chengji.kernel.http;

import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A real server on a free port with the operations that a test gives it. */
final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(HttpServer server) {
    this.server = server;
  }

  static Settings settings() {
    return Settings.of(ServerSettings.list(), List.of()).with(ServerSettings.PORT, 0);
  }

  static TestServer start(Api api) {
    return start(settings(), Gate.CLOSED, api);
  }

  static <T> TestServer startWith(Setting<T> setting, T value, Api api) {
    return start(settings().with(setting, value), Gate.CLOSED, api);
  }

  static TestServer start(Settings settings, Gate gate, Api api) {
    return new TestServer(
        HttpServer.start(
            new HttpServer.Parts(
                settings, List.of(api), gate, new SimpleMeterRegistry(), new SplittableRandom(7))));
  }

  HttpServer server() {
    return server;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends bytes as they are and returns everything that comes back until the server closes. */
  String raw(String text) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
