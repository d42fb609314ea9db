package io.chengji.kernel.http;

import io.chengji.kernel.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The server's certificate and key, from a key store or from PEM files. TLS 1.2 and 1.3. */
final class Tls {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private Tls() {}

  /** What the settings give; empty when they give no certificate. */
  static Optional<SslContextFactory.Server> find(Settings settings) {
    Optional<Path> keystore = settings.find(ServerSettings.KEYSTORE);
    Optional<Path> certificate = settings.find(ServerSettings.CERTIFICATE);
    Optional<Path> key = settings.find(ServerSettings.KEY);
    if (certificate.isPresent() != key.isPresent() || keystore.isPresent() && key.isPresent()) {
      throw new CannotServe(
          "TLS 设置不完整：请同时给出 server.tls.certificate 和 server.tls.key，或者只给出 server.tls.keystore",
          "The TLS settings do not fit together: give server.tls.certificate and server.tls.key, or server.tls.keystore alone.");
    }
    if (keystore.isPresent()) {
      String password = settings.find(ServerSettings.KEYSTORE_PASSWORD).orElse("");
      return Optional.of(context(load(keystore.get(), password), password));
    }
    return certificate.map(chain -> context(pem(chain, key.orElseThrow()), ""));
  }

  private static SslContextFactory.Server context(KeyStore store, String password) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(store);
    context.setKeyStorePassword(password);
    context.setKeyManagerPassword(password);
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    context.setSniRequired(false);
    return context;
  }

  private static KeyStore load(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(file, "PKCS#12", e);
    }
  }

  private static KeyStore pem(Path chain, Path key) {
    try {
      Certificate[] certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
              .toArray(new Certificate[0]);
      if (certificates.length == 0) {
        throw new GeneralSecurityException("no certificate in it");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, new char[0]);
      store.setKeyEntry("server", key(key), new char[0], certificates);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(chain, "PEM", e);
    }
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = KEY.matcher(Files.readString(file));
    if (!pem.find()) {
      throw unusable(file, "PEM", new InvalidKeySpecException("no BEGIN PRIVATE KEY in it"));
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (InvalidKeySpecException e) {
        // a key of another algorithm
      }
    }
    throw unusable(file, "PEM", new InvalidKeySpecException("neither RSA, EC nor EdDSA"));
  }

  private static CannotServe unusable(Path file, String format, Exception cause) {
    String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new CannotServe(
        "无法读取 TLS 文件 " + file + "（" + format + "）：" + why + "。请检查路径、格式和密码",
        "The TLS file "
            + file
            + " ("
            + format
            + ") cannot be used: "
            + why
            + ". Check path, format and password.");
  }
}
