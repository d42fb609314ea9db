package io.chengji.app.scenario;

import io.chengji.app.conformance.RunningProgram;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running program from which the facts of every shipped document have been taken away, as an
 * operator can do it: an administrator imported another text under the name of each.
 */
record Emptied(RunningProgram program) implements AutoCloseable {
  private static Emptied start() {
    RunningProgram program = RunningProgram.start();
    try (Visitor administrator = Visitor.administrator(program)) {
      List<String> documents = Visitor.texts(administrator.listWhole("documents", "items"), "id");
      for (int i = 0; i < documents.size(); i++) {
        administrator.bring(documents.get(i), placeholder(i + 1));
      }
    }
    return new Emptied(program);
  }

  private static String placeholder(int number) {
    return "虚构样例第%d号\n1、样例城市（1个）\n（1）江西省，澜川市\n《澜川市第%d号占位文件》\n".formatted(number, number);
  }

  @Override
  public void close() {
    program.close();
  }

  /** Hands the one program to scenarios and closes it after the last. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Emptied.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Emptied.class))
          .computeIfAbsent(Emptied.class, key -> start(), Emptied.class);
    }
  }
}
