package io.chengji.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a policy file line by line; names are octets and compared as such. */
final class PolicyReader {
  private static final String NONE = "none";
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,6}");
  private static final int OTHER_TYPE = 0xff;

  private final List<VerifierKey> logs = new ArrayList<>();
  private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
  private final Map<String, Quorum> names = new HashMap<>();
  private final Set<Object> logKeys = new HashSet<>();
  private final Set<Object> witnessKeys = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable Quorum quorum;
  private int line;

  TrustPolicy read(byte[] octets) {
    if (octets.length > NoteText.LARGEST) {
      throw new NoteException(1, "longer than 1 MiB");
    }
    String text = new String(octets, StandardCharsets.ISO_8859_1);
    for (String each : text.split("\n", -1)) {
      line++;
      checkOctets(each);
      List<String> words = BLANKS.splitAsStream(each).filter(word -> !word.isEmpty()).toList();
      if (!words.isEmpty() && words.get(0).charAt(0) != '#') {
        statement(words);
      }
    }
    if (quorum == null) {
      throw refuse("a policy has a line with the quorum");
    }
    return new TrustPolicy(logs, witnesses, quorum);
  }

  private void statement(List<String> words) {
    switch (words.get(0)) {
      case "log" -> log(words);
      case "witness" -> witness(words);
      case "group" -> group(words);
      case "quorum" -> quorum(words);
      default -> throw refuse("a line begins with log, witness, group, quorum or #");
    }
  }

  private void log(List<String> words) {
    expect(words, 2, 3, "log <key> [<url>]");
    VerifierKey key = key(words.get(1));
    boolean known = key.knownType().isPresent() || key.type() == OTHER_TYPE;
    if (!known) {
      throw refuse("the key of a log is of type 01, 04, 06 or ff");
    }
    checkNew(key, logKeys);
    logs.add(key);
  }

  private void witness(List<String> words) {
    expect(words, 3, 4, "witness <name> <key> [<url>]");
    VerifierKey key = key(words.get(2));
    boolean known = key.knownType().map(KeyType::isCosignature).orElse(key.type() == OTHER_TYPE);
    if (!known) {
      throw refuse("the key of a witness is of type 04, 06 or ff");
    }
    checkNew(key, witnessKeys);
    String name = words.get(1);
    define(name, new Quorum.One(key));
    witnesses.add(new TrustPolicy.Witness(shown(name), key));
  }

  private void group(List<String> words) {
    expect(words, 4, Integer.MAX_VALUE, "group <name> all|any|<count> <name>...");
    List<String> listed = words.subList(3, words.size());
    List<Quorum> rules = new ArrayList<>();
    for (String name : listed) {
      rules.add(defined(name));
      if (!members.add(name)) {
        throw refuse("each witness or group stands in one group at most: " + shown(name));
      }
    }
    define(words.get(1), new Quorum.Group(least(words.get(2), listed.size()), rules));
  }

  private int least(String word, int count) {
    int least =
        switch (word) {
          case "all" -> count;
          case "any" -> 1;
          default -> COUNT.matcher(word).matches() ? Integer.parseInt(word) : 0;
        };
    if (least < 1 || least > count) {
      throw refuse("of a group, all, any or a number from 1 to its size is wanted");
    }
    return least;
  }

  private void quorum(List<String> words) {
    expect(words, 2, 2, "quorum <name>");
    if (quorum != null) {
      throw refuse("a policy has one quorum");
    }
    quorum = words.get(1).equals(NONE) ? new Quorum.None() : defined(words.get(1));
  }

  private Quorum defined(String name) {
    Quorum rule = names.get(name);
    if (rule == null) {
      throw refuse("no witness or group of that name in a line before: " + shown(name));
    }
    return rule;
  }

  private void define(String name, Quorum rule) {
    if (name.equals(NONE) || names.putIfAbsent(name, rule) != null) {
      throw refuse("the name is taken: " + shown(name));
    }
  }

  /** Two keys of one role differ in name or id, and in the key itself. */
  private void checkNew(VerifierKey key, Set<Object> role) {
    boolean newName = role.add(key.name() + "+" + key.keyId());
    boolean newKey = role.add(ByteBuffer.wrap(key.key()));
    if (!newName || !newKey) {
      throw refuse("the key stands there already");
    }
  }

  private VerifierKey key(String word) {
    try {
      return VerifierKey.parse(NoteText.decode(word.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoteException refused) {
      throw refused.atLine(line);
    }
  }

  private void checkOctets(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw refuse("a control character other than tab and newline");
      }
    }
  }

  private void expect(List<String> words, int least, int most, String form) {
    if (words.size() < least || words.size() > most) {
      throw refuse("the form is: " + form);
    }
  }

  private static String shown(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private NoteException refuse(String why) {
    return new NoteException(line, why);
  }
}
