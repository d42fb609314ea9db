package io.chengji.kernel.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The measurements of the process in Prometheus' text format, for this machine or a token. */
public final class MetricsApi implements Api {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry meters;

  public MetricsApi(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("getMetrics", "/metrics", Admission.LOCAL)
            .withProduces("text/plain", "application/openmetrics-text"),
        request -> Reply.text(FORMAT, meters.scrape()).withHeader("Cache-Control", "no-store"));
  }
}
