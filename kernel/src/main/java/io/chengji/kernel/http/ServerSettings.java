package io.chengji.kernel.http;

import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of the HTTP server. */
public final class ServerSettings {
  /** The host to bind to. */
  public static final Setting<String> HOST =
      Setting.of(
              "server.host",
              "服务器监听的主机名或地址；默认只监听本机。监听其他地址时必须配置 TLS，或声明可信代理。",
              "The host name or address that the server binds to; by default this machine alone. Any other address demands TLS or a declared proxy.",
              Rule.text(253))
          .withDefault("127.0.0.1");

  /** The port to bind to. */
  public static final Setting<Integer> PORT =
      Setting.of(
              "server.port",
              "服务器监听的端口；0 表示任选一个空闲端口。",
              "The port that the server listens on; 0 takes any free one.",
              Rule.integer(new Words("端口", "port"), 0, 65_535))
          .withDefault("8080");

  /** The proxies that may speak for clients. */
  public static final Setting<List<String>> PROXIES =
      Setting.of(
          "server.proxies",
          "可信反向代理的 IP 地址；只接受来自这些地址的 X-Forwarded-* 请求头，由代理负责 TLS。",
          "The IP addresses of trusted reverse proxies; X-Forwarded-* is believed from these alone, and TLS is theirs.",
          Rule.listOf(
              Rule.text(45)
                  .where(
                      new Words("IP 地址，不是主机名", "an IP address, not a host name"),
                      text -> Origins.address(text).isPresent())));

  /** The key store with the server's certificate. */
  public static final Setting<Path> KEYSTORE =
      Setting.of(
          "server.tls.keystore",
          "TLS 证书与私钥的 PKCS#12 密钥库文件。",
          "The PKCS#12 key store with the TLS certificate and its private key.",
          Rule.path());

  /** The password of the key store. */
  public static final Setting<String> KEYSTORE_PASSWORD =
      Setting.of(
              "server.tls.keystore.password",
              "密钥库的密码。",
              "The password of the key store.",
              Rule.text(200))
          .asSecret();

  /** The certificate chain in PEM. */
  public static final Setting<Path> CERTIFICATE =
      Setting.of(
          "server.tls.certificate",
          "TLS 证书链的 PEM 文件，服务器证书在最前；与 server.tls.key 一起使用。",
          "The PEM file of the TLS certificate chain, the server's own first; goes with server.tls.key.",
          Rule.path());

  /** The private key in PEM. */
  public static final Setting<Path> KEY =
      Setting.of(
          "server.tls.key",
          "TLS 私钥的 PEM 文件（未加密的 PKCS#8）。",
          "The PEM file of the TLS private key (PKCS#8, not encrypted).",
          Rule.path());

  /** The token that opens /metrics to other machines. */
  public static final Setting<String> METRICS_TOKEN =
      Setting.of(
              "server.metrics.token",
              "允许其他机器读取 /metrics 的令牌（Authorization: Bearer）；没有令牌时只允许本机读取。",
              "The bearer token with which other machines may read /metrics; without it only this machine may.",
              Rule.text(200)
                  .where(new Words("至少 16 个字符", "at least 16 characters"), t -> t.length() >= 16))
          .asSecret();

  /** The number of connections at once. */
  public static final Setting<Integer> CONNECTIONS =
      Setting.of(
              "server.connections",
              "同时打开的连接数上限；超过后新连接等待。",
              "The most connections open at once; a further one waits.",
              Rule.integer(new Words("个", "connections"), 10, 100_000))
          .withDefault("2000");

  /** How long a silent client is kept. */
  public static final Setting<Duration> IDLE =
      Setting.of(
              "server.idle",
              "客户端多久不发送也不接收数据就断开连接；请求行与请求头也须在此时间内全部到达。",
              "How long a client may neither send nor take anything before it is cut off; request line and headers arrive whole within the same time.",
              Rule.duration(Duration.ofMillis(100), Duration.ofHours(1)))
          .withDefault("30s");

  /** The slowest client that is served. */
  public static final Setting<Long> SLOWEST =
      Setting.of(
              "server.slowest",
              "客户端发送请求正文的最低速度（字节每秒）；更慢的请求以 408 结束。",
              "The slowest rate in bytes a second at which a client may send a body; a slower request ends with 408.",
              Rule.bytes(1, 1 << 20))
          .withDefault("256");

  private ServerSettings() {}

  /** All of them, in the order of the manual. */
  public static List<Setting<?>> list() {
    return List.of(
        HOST,
        PORT,
        PROXIES,
        CERTIFICATE,
        KEY,
        KEYSTORE,
        KEYSTORE_PASSWORD,
        METRICS_TOKEN,
        CONNECTIONS,
        IDLE,
        SLOWEST);
  }
}
