package io.chengji.proof.bundle.check;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.KeyType;
import io.chengji.proof.note.NoteSignature;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.SigningKey;
import io.chengji.proof.note.VerifierKey;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to lines of the checkpoint, to each signature, and to the policy. */
final class CheckpointMutations {
  private static final String FILE = "checkpoint";
  private static final String BROKEN = "bundle checkpoint";

  private final Story story = new Story();
  private final Case plain = story.build();
  private final SignedNote note = SignedNote.parse(plain.files().get(FILE));
  private final Checkpoint checkpoint = Checkpoint.parse(note.text());
  private final Mutation.Table table = new Mutation.Table("checkpoint");

  static List<Mutation> list() {
    CheckpointMutations all = new CheckpointMutations();
    all.lines();
    all.signatures();
    all.otherSigners();
    all.policies();
    all.kindsOfKeys();
    return all.table.rows();
  }

  private void lines() {
    String origin = Story.ORIGIN;
    table.add("origin", text(origin + "\n", origin + "x\n"), 4, BROKEN);
    table.add(
        "origin, also in the manifest",
        text(origin + "\n", "other.example\n")
            .withManifest("\"origin\":\"" + origin, "\"origin\":\"other.example"),
        5,
        "policy");
    table.add("size one more", text("\n300\n", "\n301\n"), 2, FILE);
    table.add("size smaller", text("\n300\n", "\n250\n"), 3, "leaf 1");
    table.add("size below an older one", text("\n300\n", "\n199\n"), 4, "bundle consistency");
    table.add("size with a zero", text("\n300\n", "\n0300\n"), 4, BROKEN);
    table.add("size too large", text("\n300\n", "\n9007199254740992\n"), 4, BROKEN);
    table.add("size no number", text("\n300\n", "\n3OO\n"), 4, BROKEN);
    String root = checkpoint.root().base64();
    table.add("root of another tree", text(root, Hash.ofData(new byte[1]).base64()), 3, "leaf 1");
    table.add("root too short", text(root, root.substring(4)), 4, BROKEN);
    table.add("root not canonical", text(root, unCanonical(root)), 4, BROKEN);
    table.add("a line more", text(root + "\n", root + "\nextension\n"), 2, FILE);
    table.add("an empty line more", text(root + "\n", root + "\n\n"), 4, BROKEN);
    table.add("root line dropped", text(root + "\n", ""), 4, BROKEN);
    table.add("carriage returns", text("\n300\n", "\r\n300\r\n"), 4, BROKEN);
    table.held("an extension line that is signed", resigned("an extension"));
  }

  private void signatures() {
    String[] names = {"log", "province", "auditor", "stranger"};
    for (int at = 0; at < names.length; at++) {
      boolean known = at < 3;
      table.add(names[at] + "'s line dropped", dropped(at), known ? 5 : 0, known ? FILE : null);
      table.held(names[at] + "'s line twice", signed(List.of(at), true));
      table.add(
          names[at] + "'s signature altered", altered(at, 70), known ? 2 : 0, known ? FILE : null);
      table.add(
          names[at] + "'s key ID altered", altered(at, 0), known ? 5 : 0, known ? FILE : null);
      table.add(names[at] + "'s signature cut", cut(at), known ? 2 : 0, known ? FILE : null);
    }
    table.add("time of a cosignature", altered(1, 11), 2, FILE);
    table.held("lines in another order", signed(List.of(3, 2, 1, 0), false));
    table.add("no lines", text(lines(note.signatures()), ""), 4, BROKEN);
    table.add("log's signature in the line of a witness", exchanged(0, 1), 2, FILE);
    table.add("one witness's signature as the other's", exchanged(1, 2), 2, FILE);
    table.add("dash of a line", text("\u2014 " + Story.ORIGIN, "- " + Story.ORIGIN), 4, BROKEN);
  }

  private void otherSigners() {
    String text = note.text();
    table.add(
        "signed by a key of the same name",
        with(Keys.signed(text, Keys.FORGER, Keys.PROVINCE, Keys.AUDITOR)),
        5,
        FILE);
    table.add(
        "signed by witnesses alone", with(Keys.signed(text, Keys.PROVINCE, Keys.AUDITOR)), 5, FILE);
    table.add("signed by one witness", with(Keys.signed(text, Keys.LOG, Keys.AUDITOR)), 5, FILE);
    table.held(
        "signed by three witnesses",
        with(Keys.signed(text, Keys.LOG, Keys.AUDITOR, Keys.PROVINCE, Keys.UNIVERSITY)));
    table.add(
        "one witness twice",
        with(Keys.signed(text, Keys.LOG, Keys.AUDITOR, Keys.AUDITOR)),
        5,
        FILE);
    table.add("signed by nobody known", with(Keys.signed(text, Keys.STRANGER)), 5, FILE);
    String other = Checkpoint.of(Story.ORIGIN, 300, Hash.ofData(new byte[2])).text();
    NoteSignature stolen = Keys.LOG.sign(other, 0);
    table.add(
        "signature of another checkpoint",
        with(new SignedNote(text, List.of(stolen)).bytes()),
        2,
        FILE);
  }

  private void policies() {
    add("none", null);
    add("empty", new byte[0]);
    add("no text", new byte[] {(byte) 0xff, 0, 1});
    add("without a quorum", Keys.policy("", Keys.LOG));
    add("two quorums", Keys.policy("quorum province\nquorum none\n", Keys.LOG));
    add("a quorum of nobody", Keys.policy("quorum mayor\n", Keys.LOG));
    add(
        "a group too large",
        Keys.policy("group g 4 province auditor university\nquorum g\n", Keys.LOG));
    add("without the log", Keys.policy("quorum none\n"));
    add("another log", Keys.policy("quorum none\n", Keys.key("other.example", KeyType.ED25519, 8)));
    add("unknown word", Keys.policy("trust everybody\nquorum none\n", Keys.LOG));
    add(
        "a key with another ID",
        replaced(Keys.LOG.key().toString().substring(0, Story.ORIGIN.length() + 3)));
    add("a log twice", Keys.policy("quorum none\n", Keys.LOG, Keys.LOG));
    add(
        "cut",
        new String(Keys.policy(), StandardCharsets.UTF_8)
            .substring(0, 40)
            .getBytes(StandardCharsets.UTF_8));
    table.add(
        "policy: the checkpoint itself", plain.withPolicy(plain.files().get(FILE)), 5, "policy");
    table.add(
        "policy: all witnesses",
        plain.withPolicy(
            Keys.policy("group g all province auditor university\nquorum g\n", Keys.LOG)),
        5,
        FILE);
    table.add(
        "policy: a witness that did not sign",
        plain.withPolicy(Keys.policy("quorum university\n", Keys.LOG)),
        5,
        FILE);
    table.add(
        "policy: another key of the log",
        plain.withPolicy(Keys.policy("quorum none\n", Keys.FORGER)),
        5,
        FILE);
    table.held(
        "policy: any witness",
        plain.withPolicy(Keys.policy("group g any university auditor\nquorum g\n", Keys.LOG)));
    table.held("policy: no quorum", plain.withPolicy(Keys.policy("quorum none\n", Keys.LOG)));
    table.held(
        "policy: old and new key of the log",
        plain.withPolicy(Keys.policy("quorum none\n", Keys.FORGER, Keys.LOG)));
    table.add(
        "policy before a broken bundle",
        plain.withBundle(new byte[3]).withPolicy(new byte[0]),
        5,
        "policy");
    table.add(
        "policy of another log before a broken bundle",
        plain.withBundle(new byte[3]).withPolicy(Keys.policy("quorum none\n")),
        4,
        "bundle");
  }

  /** A kind of signature that cannot be checked counts as absent. */
  private void kindsOfKeys() {
    VerifierKey sm2 = VerifierKey.ofOther("sm2.example", 7, 0xff, new byte[] {1, 2, 3});
    String witness = "witness sm2 " + sm2 + "\n";
    Case signed = with(note.with(new NoteSignature("sm2.example", 7, new byte[] {9})).bytes());
    table.held(
        "a witness with SM2 beside the quorum",
        signed.withPolicy(
            Keys.policy(witness + "group g 2 province auditor sm2\nquorum g\n", Keys.LOG)));
    table.add(
        "a witness with SM2 in the quorum",
        signed.withPolicy(Keys.policy(witness + "quorum sm2\n", Keys.LOG)),
        5,
        FILE);
    SigningKey cosigning = Keys.key(Story.ORIGIN, KeyType.ED25519_COSIGNATURE, 9);
    table.held(
        "a log that cosigns",
        with(Keys.signed(note.text(), cosigning))
            .withSince(null)
            .withPolicy(Keys.policy("quorum none\n", cosigning)));
  }

  private void add(String name, byte @Nullable [] policy) {
    table.add("policy: " + name, plain.withPolicy(policy), 5, "policy");
  }

  private static byte[] replaced(String start) {
    String text = new String(Keys.policy(), StandardCharsets.UTF_8);
    char last = start.charAt(start.length() - 1);
    return text.replace(start, start.substring(0, start.length() - 1) + (last == '0' ? '1' : '0'))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Case text(String from, String to) {
    return plain.withText(FILE, from, to);
  }

  private Case with(byte[] changed) {
    return plain.withFile(FILE, any -> changed);
  }

  private Case resigned(String extension) {
    return with(
        Keys.checkpoint(
            new Checkpoint(
                checkpoint.origin(), checkpoint.size(), checkpoint.root(), List.of(extension))));
  }

  private Case signed(List<Integer> order, boolean asWell) {
    List<NoteSignature> all = new ArrayList<>(asWell ? note.signatures() : List.of());
    order.forEach(at -> all.add(note.signatures().get(at)));
    return with(new SignedNote(note.text(), all).bytes());
  }

  private Case dropped(int at) {
    List<NoteSignature> all = new ArrayList<>(note.signatures());
    all.remove(at);
    return with(new SignedNote(note.text(), all).bytes());
  }

  /** Changes one byte of key ID and signature. */
  private Case altered(int at, int octet) {
    String line = note.signatures().get(at).line();
    int start = line.lastIndexOf(' ') + 1;
    byte[] bytes = Base64.getDecoder().decode(line.substring(start));
    bytes[Math.min(octet, bytes.length - 1)] ^= 1;
    return text(line, line.substring(0, start) + Base64.getEncoder().encodeToString(bytes));
  }

  private Case cut(int at) {
    NoteSignature own = note.signatures().get(at);
    byte[] less = Arrays.copyOf(own.bytes(), own.bytes().length - 1);
    return text(own.line(), new NoteSignature(own.name(), own.keyId(), less).line());
  }

  private Case exchanged(int from, int to) {
    List<NoteSignature> all = new ArrayList<>(note.signatures());
    NoteSignature target = all.get(to);
    all.set(to, new NoteSignature(target.name(), target.keyId(), all.get(from).bytes()));
    return with(new SignedNote(note.text(), Collections.unmodifiableList(all)).bytes());
  }

  private static String lines(List<NoteSignature> signatures) {
    StringBuilder lines = new StringBuilder();
    signatures.forEach(each -> lines.append(each.line()).append('\n'));
    return lines.toString();
  }

  /** The same bytes with other bits where Base64 has none to give. */
  static String unCanonical(String base64) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int at = base64.length() - 2;
    char other = digits.charAt(digits.indexOf(base64.charAt(at)) ^ 1);
    return base64.substring(0, at) + other + "=";
  }
}
