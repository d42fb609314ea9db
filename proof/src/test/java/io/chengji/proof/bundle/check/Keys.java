package io.chengji.proof.bundle.check;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.JdkSigningKey;
import io.chengji.proof.note.KeyType;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.SigningKey;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The keys of the story, the same in every run: a log and three witnesses, and keys of nobody. */
final class Keys {
  static final SigningKey LOG = key(Story.ORIGIN, KeyType.ED25519, 1);
  static final SigningKey PROVINCE =
      key("province.example/witness", KeyType.ED25519_COSIGNATURE, 2);
  static final SigningKey AUDITOR = key("auditor.example/w1", KeyType.ED25519_COSIGNATURE, 3);
  static final SigningKey UNIVERSITY = key("university.example", KeyType.ED25519_COSIGNATURE, 4);
  static final SigningKey STRANGER = key("stranger.example", KeyType.ED25519_COSIGNATURE, 5);
  static final SigningKey FORGER = key(Story.ORIGIN, KeyType.ED25519, 6);

  private static final long TIME = 1_795_160_000;

  private Keys() {}

  static SigningKey key(String name, KeyType type, int seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return JdkSigningKey.generate(name, type, random);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The log and a quorum of two of three witnesses. */
  static byte[] policy() {
    return policy("group two 2 province auditor university\nquorum two\n", LOG);
  }

  static byte[] policy(String rest, SigningKey... logs) {
    StringBuilder text = new StringBuilder("# whom I trust\n");
    for (SigningKey log : logs) {
      text.append("log ").append(log.key()).append('\n');
    }
    text.append("witness province ").append(PROVINCE.key()).append('\n');
    text.append("witness auditor ").append(AUDITOR.key()).append(" https://auditor.example\n");
    text.append("witness university ").append(UNIVERSITY.key()).append('\n');
    return text.append(rest).toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] checkpoint(FixtureLog log, long size) {
    return checkpoint(Checkpoint.of(Story.ORIGIN, size, log.tree().root(size)));
  }

  static byte[] checkpoint(long size, Hash root) {
    return checkpoint(Checkpoint.of(Story.ORIGIN, size, root));
  }

  /** Signed by the log, two of the witnesses of the policy and one that it does not name. */
  static byte[] checkpoint(Checkpoint checkpoint) {
    return signed(checkpoint.text(), LOG, PROVINCE, AUDITOR, STRANGER);
  }

  static byte[] signed(String text, SigningKey... keys) {
    return note(text, keys).bytes();
  }

  static SignedNote note(String text, SigningKey... keys) {
    List<SigningKey> all = new ArrayList<>(List.of(keys));
    return new SignedNote(text, all.stream().map(key -> key.sign(text, TIME)).toList());
  }
}
