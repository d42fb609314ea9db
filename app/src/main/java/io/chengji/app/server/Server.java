package io.chengji.app.server;

import io.chengji.app.program.Program;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.HealthApi;
import io.chengji.kernel.http.HttpServer;
import io.chengji.kernel.http.MetricsApi;
import io.chengji.kernel.http.Operation;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** The program behind HTTP. Closing it stops HTTP; the program is closed by who opened it. */
public final class Server implements AutoCloseable {
  private static final long OLD_GENERATION = 80L << 20;

  private final HttpServer http;

  private Server(HttpServer http) {
    this.http = http;
  }

  /** Starts to listen; when this returns the first request is answered. */
  public static Server start(Program program) {
    OldGeneration.watch(OLD_GENERATION);
    program.backupTimer().start();
    PrometheusMeterRegistry meters = meters();
    List<Api> apis = new ArrayList<>();
    apis.add(new HealthApi(program.listHealthChecks()));
    apis.add(new MetricsApi(meters));
    apis.add(new ContractApi());
    apis.add(new ChangeApi(program.records()));
    apis.addAll(program.listApis());
    return new Server(
        HttpServer.start(
            new HttpServer.Parts(
                program.settings(),
                apis,
                program.gate(),
                meters,
                program.random(),
                StoreProblems::find)));
  }

  private static PrometheusMeterRegistry meters() {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    return meters;
  }

  /** The address to open in a browser. */
  public String address() {
    return http.address();
  }

  /** Every operation that is answered. */
  public List<Operation> listOperations() {
    return http.listOperations();
  }

  @Override
  public void close() {
    http.close();
  }
}
