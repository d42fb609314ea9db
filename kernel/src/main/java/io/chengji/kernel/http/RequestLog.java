package io.chengji.kernel.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line and one measurement for each request; never a query string, cookie or token. */
final class RequestLog {
  static final String OPERATION = "chengji.operation";

  private static final Logger LOG = LoggerFactory.getLogger("io.chengji.access");

  private final MeterRegistry meters;

  RequestLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void write(Context context, long nanos) {
    String known = context.attribute(OPERATION);
    String operation = known == null ? "other" : known;
    int status = context.res().getStatus();
    Timer.builder("chengji.http.requests")
        .description("Time to answer a request")
        .tag("operation", operation)
        .tag("status", status / 100 + "xx")
        .register(meters)
        .record(Duration.ofNanos(nanos));
    LOG.atInfo()
        .addKeyValue("operation", operation)
        .addKeyValue("method", context.req().getMethod())
        .addKeyValue("path", context.path())
        .addKeyValue("status", status)
        .addKeyValue("micros", nanos / 1000)
        .log("request");
  }
}
