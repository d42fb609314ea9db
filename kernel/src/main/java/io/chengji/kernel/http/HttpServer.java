package io.chengji.kernel.http;

import io.chengji.kernel.settings.Settings;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.MDC;

/** The running HTTP server. Closing it lets running requests end, for five seconds at most. */
public final class HttpServer implements AutoCloseable {
  private static final long STOP_MILLIS = 5000;
  private static final String STARTED = "chengji.started";

  private final Javalin javalin;
  private final Operations operations;
  private final String address;

  private HttpServer(Javalin javalin, Operations operations, String address) {
    this.javalin = javalin;
    this.operations = operations;
    this.address = address;
  }

  /**
   * What a server is made of.
   *
   * @param settings the settings of {@link ServerSettings}
   * @param apis the faces, in the order of their registration
   * @param gate recognises callers
   * @param meters takes the measurements
   * @param random makes request ids
   * @param faults the problems for what handlers throw that is not a problem yet
   */
  public record Parts(
      Settings settings,
      List<Api> apis,
      Gate gate,
      MeterRegistry meters,
      RandomGenerator random,
      Function<Throwable, Optional<Problem>> faults) {
    /** Parts whose handlers throw nothing but problems and faults of ours. */
    public Parts(
        Settings settings,
        List<Api> apis,
        Gate gate,
        MeterRegistry meters,
        RandomGenerator random) {
      this(settings, apis, gate, meters, random, thrown -> Optional.empty());
    }
  }

  /**
   * Starts a server.
   *
   * @throws CannotServe when the settings forbid it or the address is taken
   */
  public static HttpServer start(Parts parts) {
    Optional<SslContextFactory.Server> tls = Tls.find(parts.settings());
    Binding.check(parts.settings(), tls.isPresent());
    Operations operations = new Operations();
    new ProblemApi().register(operations);
    parts.apis().forEach(api -> api.register(operations));
    Javalin javalin = Javalin.create(config -> configure(config, parts, operations, tls));
    Binding.start(javalin, parts.settings());
    return new HttpServer(
        javalin, operations, Binding.address(parts.settings(), tls.isPresent(), javalin.port()));
  }

  /** The address to open in a browser. */
  public String address() {
    return address;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Every operation that it answers. */
  public List<Operation> listOperations() {
    return operations.list();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config,
      Parts parts,
      Operations operations,
      Optional<SslContextFactory.Server> tls) {
    Settings settings = parts.settings();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.threadPool = HttpConnector.threads();
    HeadDeadline deadline = new HeadDeadline(settings.get(ServerSettings.IDLE));
    JettyErrors errors = new JettyErrors(tls.isPresent(), parts.random());
    config.jetty.addConnector(
        (server, http) -> HttpConnector.of(server, http, settings, tls, deadline));
    config.jetty.modifyServer(server -> prepare(server, settings, errors, deadline));
    config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(errors));
    route(config, parts, operations);
  }

  private static void prepare(
      Server server, Settings settings, JettyErrors errors, HeadDeadline deadline) {
    server.setErrorHandler(errors);
    server.setStopTimeout(STOP_MILLIS);
    server.addBean(new NetworkConnectionLimit(settings.get(ServerSettings.CONNECTIONS), server));
    server.insertHandler(new MinimumDataRateHandler(settings.get(ServerSettings.SLOWEST), 0));
    server.insertHandler(deadline);
  }

  private static void route(JavalinConfig config, Parts parts, Operations operations) {
    Settings settings = parts.settings();
    Origins origins = new Origins(settings.find(ServerSettings.PROXIES).orElse(List.of()));
    Exchange exchange =
        new Exchange(parts.gate(), origins, settings.find(ServerSettings.METRICS_TOKEN).orElse(""));
    RequestLog log = new RequestLog(parts.meters());
    config.routes.before(context -> open(context, origins, parts.random()));
    operations
        .handlers()
        .forEach((operation, handler) -> route(config, exchange, operation, handler));
    ConsoleFiles console = new ConsoleFiles();
    config.routes.exception(NotFoundResponse.class, (thrown, context) -> console(console, context));
    config.routes.exception(
        MethodNotAllowedResponse.class,
        (thrown, context) ->
            ReplyWriter.write(context, Misses.method(operations.allow(context.path()))));
    config.routes.exception(
        HttpResponseException.class,
        (thrown, context) -> ReplyWriter.write(context, Misses.other(thrown)));
    config.routes.exception(
        Exception.class,
        (thrown, context) ->
            ReplyWriter.write(context, Exchange.problemOf(thrown, context, parts.faults())));
    config.routes.after(context -> close(context, log));
  }

  private static void route(
      JavalinConfig config, Exchange exchange, Operation operation, Handler handler) {
    io.javalin.http.Handler answer = context -> exchange.answer(context, operation, handler);
    String path = routed(operation);
    config.routes.addHttpHandler(HandlerType.findOrCreate(operation.method()), path, answer);
    if (!operation.isWrite()) {
      // left to itself, the router answers HEAD with no headers of ours
      config.routes.addHttpHandler(HandlerType.HEAD, path, answer);
    }
  }

  /** The path as the router writes it: a parameter that takes slashes stands in angle brackets. */
  private static String routed(Operation operation) {
    String path = operation.path();
    return operation.deep()
        ? path.substring(0, path.lastIndexOf('{'))
            + "<"
            + path.substring(path.lastIndexOf('{') + 1, path.length() - 1)
            + ">"
        : path;
  }

  private static void open(Context context, Origins origins, RandomGenerator random) {
    String id = RequestId.of(context.header(RequestId.HEADER), random);
    RequestId.keep(context, id);
    MDC.put("requestId", id);
    context.attribute(STARTED, System.nanoTime());
    context.res().setHeader(RequestId.HEADER, id);
    SecurityHeaders.of(origins.of(context).secure())
        .forEach((name, value) -> context.res().setHeader(name, value));
  }

  private static void console(ConsoleFiles console, Context context) {
    try {
      boolean page = ReplyWriter.isRead(context) && !context.path().startsWith("/api/");
      if (!page || !console.answer(context)) {
        ReplyWriter.write(context, Misses.path());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void close(Context context, RequestLog log) {
    Long started = context.attribute(STARTED);
    log.write(context, started == null ? 0 : System.nanoTime() - started);
    MDC.remove("requestId");
  }
}
