package io.chengji.proof.cli;

import io.chengji.proof.formula.Bilingual;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of {@code verify}.
 *
 * @param bundle path of the bundle
 * @param policy path of the policy, if given
 * @param since path of an older checkpoint, if given
 * @param journal folder of a journal, if given
 * @param deep whether what the result rests on is computed again too
 * @param json whether the answer is JSON
 * @param language language of the answer
 */
record VerifyOptions(
    String bundle,
    Optional<String> policy,
    Optional<String> since,
    Optional<String> journal,
    boolean deep,
    boolean json,
    Language language) {
  private static final Set<String> WITH_VALUE =
      Set.of("--policy", "--since", "--journal", "--language");
  private static final Set<String> WITHOUT_VALUE = Set.of("--deep", "--json");

  /** The command line is wrong; says how. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Bilingual words;

    UsageException(String zh, String en) {
      super(en);
      this.words = new Bilingual(zh, en);
    }

    Bilingual words() {
      return words;
    }
  }

  static VerifyOptions parse(List<String> arguments) throws UsageException {
    Reader reader = new Reader(new ArrayDeque<>(arguments));
    reader.read();
    return reader.options();
  }

  /** Takes the arguments one after the other. */
  private static final class Reader {
    private final Deque<String> rest;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private Optional<String> bundle = Optional.empty();
    private boolean optionsOver;

    Reader(Deque<String> rest) {
      this.rest = rest;
    }

    void read() throws UsageException {
      while (!rest.isEmpty()) {
        String argument = rest.remove();
        if (optionsOver || !argument.startsWith("-") || argument.equals("-")) {
          takeBundle(argument);
        } else if (argument.equals("--")) {
          optionsOver = true;
        } else {
          takeOption(argument);
        }
      }
    }

    private void takeBundle(String path) throws UsageException {
      if (bundle.isPresent()) {
        throw new UsageException(
            "一次只核验一个验证包，多出的是：" + path, "one bundle at a time; this is a second one: " + path);
      }
      bundle = Optional.of(path);
    }

    private void takeOption(String argument) throws UsageException {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (WITHOUT_VALUE.contains(name) && equals < 0) {
        flags.add(name);
      } else if (WITH_VALUE.contains(name)) {
        String value = equals < 0 ? rest.poll() : argument.substring(equals + 1);
        if (value == null || value.isEmpty()) {
          throw new UsageException(name + " 后面缺少值", "a value is missing after " + name);
        }
        takeValue(name, value);
      } else {
        throw new UsageException("没有这个选项：" + argument, "there is no such option: " + argument);
      }
    }

    private void takeValue(String name, String value) throws UsageException {
      if (values.put(name, value) != null) {
        throw new UsageException(name + " 出现了两次", name + " stands there twice");
      }
      if (name.equals("--language") && Language.find(value).isEmpty()) {
        throw new UsageException("--language 只能是 zh 或 en", "--language is zh or en");
      }
    }

    VerifyOptions options() throws UsageException {
      return new VerifyOptions(
          bundle.orElseThrow(() -> new UsageException("没有给出验证包", "no bundle is given")),
          find("--policy"),
          find("--since"),
          find("--journal"),
          flags.contains("--deep"),
          flags.contains("--json"),
          find("--language").flatMap(Language::find).orElse(Language.BOTH));
    }

    private Optional<String> find(String name) {
      return Optional.ofNullable(values.get(name));
    }
  }
}
