package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health: {@code /health/live} says that the process answers, {@code /health/ready} and {@code
 * /health} that what it depends on does too. Of a failure only the reason that a check means for
 * everyone is shown; anything else goes to the log alone.
 */
public final class HealthApi implements Api {
  private static final Logger LOG = LoggerFactory.getLogger(HealthApi.class);

  private final List<HealthCheck> checks;

  public HealthApi(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public void register(Operations operations) {
    operations
        .add(Operation.get("getHealth", "/health", Admission.PUBLIC), request -> ready())
        .add(Operation.get("getReadiness", "/health/ready", Admission.PUBLIC), request -> ready())
        .add(
            Operation.get("getLiveness", "/health/live", Admission.PUBLIC),
            request -> reply(200, Map.of("status", "up")));
  }

  private Reply ready() {
    Map<String, String> parts = new LinkedHashMap<>();
    Map<String, Words> reasons = new LinkedHashMap<>();
    checks.forEach(check -> parts.put(check.name(), works(check, reasons) ? "up" : "down"));
    boolean up = checks.stream().noneMatch(c -> c.isVital() && "down".equals(parts.get(c.name())));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", up ? "up" : "down");
    body.put("parts", parts);
    if (!reasons.isEmpty()) {
      body.put("reasons", reasons);
    }
    addDetails(body);
    return reply(up ? 200 : 503, body);
  }

  private void addDetails(Map<String, Object> body) {
    Map<String, Object> details = new LinkedHashMap<>();
    for (HealthCheck check : checks) {
      Map<String, Object> of = check.details();
      if (!of.isEmpty()) {
        details.put(check.name(), of);
      }
    }
    if (!details.isEmpty()) {
      body.put("details", details);
    }
  }

  private static Reply reply(int status, Map<String, Object> body) {
    return Reply.json(body).withStatus(status).withHeader("Cache-Control", "no-store");
  }

  private static boolean works(HealthCheck check, Map<String, Words> reasons) {
    try {
      check.check();
      return true;
    } catch (UnhealthyException e) {
      reasons.put(check.name(), e.words());
      LOG.warn("{} does not work: {}", check.name(), e.words().en());
      return false;
    } catch (Exception e) {
      LOG.warn("{} does not work", check.name(), e);
      return false;
    }
  }
}
