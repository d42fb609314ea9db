package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengji.kernel.settings.Settings;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server with a certificate of its own, made by the JDK's keytool for this test. */
class TlsTest {
  private static final String PASSWORD = "for this test";

  @TempDir private static Path folder;
  private static Path store;

  @BeforeAll
  static void makeCertificate() throws Exception {
    store = folder.resolve("server.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static KeyStore loaded() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static Settings publicly() {
    return TestServer.settings().with(ServerSettings.HOST, "0.0.0.0");
  }

  private static HttpResponse<String> get(TestServer server) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", loaded().getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      URI uri = URI.create("https://127.0.0.1:" + server.server().port() + "/api/v1/things");
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aKeyStore_opensAPublicBind() throws Exception {
    Settings settings =
        publicly()
            .with(ServerSettings.KEYSTORE, store)
            .with(ServerSettings.KEYSTORE_PASSWORD, PASSWORD);
    try (TestServer server = TestServer.start(settings, Gate.CLOSED, HttpServerTest::register)) {
      HttpResponse<String> answer = get(server);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("strict-transport-security"))
          .hasValue("max-age=31536000");
      assertThat(server.server().address()).startsWith("https://localhost:");
    }
  }

  @Test
  void pemFiles_openAPublicBind() throws Exception {
    Path chain = pem("CERTIFICATE", loaded().getCertificate("server").getEncoded());
    Path key = pem("PRIVATE KEY", loaded().getKey("server", PASSWORD.toCharArray()).getEncoded());
    Settings settings =
        publicly().with(ServerSettings.CERTIFICATE, chain).with(ServerSettings.KEY, key);
    try (TestServer server = TestServer.start(settings, Gate.CLOSED, HttpServerTest::register)) {
      assertThat(get(server).statusCode()).isEqualTo(200);
    }
  }

  private static Path pem(String label, byte[] der) throws Exception {
    Path file = folder.resolve(label.replace(' ', '-') + ".pem");
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    return Files.writeString(file, text);
  }

  @Test
  void unusableFiles_stopTheStartWithTheirName() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    for (Map.Entry<Settings, String> wrong :
        List.of(
            Map.entry(
                publicly()
                    .with(ServerSettings.KEYSTORE, store)
                    .with(ServerSettings.KEYSTORE_PASSWORD, "wrong"),
                "server.p12"),
            Map.entry(publicly().with(ServerSettings.CERTIFICATE, empty), "server.tls.key"),
            Map.entry(
                publicly().with(ServerSettings.CERTIFICATE, empty).with(ServerSettings.KEY, empty),
                "empty.pem"),
            Map.entry(publicly().with(ServerSettings.KEYSTORE, folder.resolve("none")), "none"))) {
      assertThatExceptionOfType(CannotServe.class)
          .isThrownBy(() -> TestServer.start(wrong.getKey(), Gate.CLOSED, HttpServerTest::register))
          .withMessageContaining(wrong.getValue())
          .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(PASSWORD));
    }
  }
}
