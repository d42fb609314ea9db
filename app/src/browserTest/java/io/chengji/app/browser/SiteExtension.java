package io.chengji.app.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one {@link Site} of this run; where Chromium or Node is missing the tests are
 * skipped and a line says so.
 */
public final class SiteExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace HERE = Namespace.create(SiteExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.findObstacle()
        .map(
            obstacle -> {
              System.err.println("SKIPPED: " + context.getDisplayName() + ": " + obstacle);
              return ConditionEvaluationResult.disabled(obstacle);
            })
        .orElseGet(() -> ConditionEvaluationResult.enabled("Chromium and Node are here"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(Site.class, type -> Site.open(), Site.class);
  }
}
