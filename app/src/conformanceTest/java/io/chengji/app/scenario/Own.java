package io.chengji.app.scenario;

import io.chengji.app.conformance.RunningProgram;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running program with the shipped register, into which scenarios import; one for all of them.
 */
record Own(RunningProgram program) implements AutoCloseable {
  @Override
  public void close() {
    program.close();
  }

  /** Hands the one program to scenarios and closes it after the last. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Own.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Own.class))
          .computeIfAbsent(Own.class, key -> new Own(RunningProgram.start()), Own.class);
    }
  }
}
