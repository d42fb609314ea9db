package io.chengji.kernel.http;

import io.chengji.kernel.settings.Settings;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The listening socket with its limits and time-outs. */
final class HttpConnector {
  /** The most bytes of request line and headers together. */
  static final int LARGEST_HEADERS = 16 << 10;

  private static final int THREADS = 16;

  private HttpConnector() {}

  /** Few platform threads accept and select; each request runs on a virtual thread of its own. */
  static QueuedThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4);
    pool.setName("http");
    pool.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
    return pool;
  }

  static Connector of(
      Server server,
      HttpConfiguration http,
      Settings settings,
      Optional<SslContextFactory.Server> tls,
      HeadDeadline deadline) {
    limit(http, settings);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    tls.ifPresent(context -> http.addCustomizer(new SecureRequestCustomizer(false)));
    ConnectionFactory[] factories =
        tls.map(context -> AbstractConnectionFactory.getFactories(context, plain))
            .orElseGet(() -> new ConnectionFactory[] {plain});
    ServerConnector connector = new ServerConnector(server, 1, 1, factories);
    connector.setHost(settings.get(ServerSettings.HOST));
    connector.setPort(settings.get(ServerSettings.PORT));
    connector.setIdleTimeout(settings.get(ServerSettings.IDLE).toMillis());
    connector.setAcceptQueueSize(512);
    connector.addBean(deadline, false);
    return connector;
  }

  private static void limit(HttpConfiguration http, Settings settings) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEADERS);
    http.setIdleTimeout(settings.get(ServerSettings.IDLE).toMillis());
  }
}
