package io.chengji.kernel.log;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.JdkSigningKey;
import io.chengji.proof.note.KeyType;
import io.chengji.proof.note.NoteSignature;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.VerifierKey;
import io.chengji.proof.tree.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of private keys, which its owner alone may read. Which of them sign is written in the
 * database, by their verifier keys. Thread-safe.
 */
final class Keyring {
  private static final List<KeyType> TYPES =
      List.of(KeyType.ED25519, KeyType.ML_DSA_44_COSIGNATURE);
  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path folder;
  private final SecureRandom random;
  private @Nullable Signers signers;

  private record Signers(Generation generation, List<JdkSigningKey> keys) {}

  Keyring(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  Path folder() {
    return folder;
  }

  /** Makes a key of each type and writes it to the disk. */
  List<JdkSigningKey> make(String origin) {
    List<JdkSigningKey> keys =
        TYPES.stream().map(type -> JdkSigningKey.generate(origin, type, random)).toList();
    try {
      DurableFile.makePrivateFolder(folder);
      for (JdkSigningKey key : keys) {
        DurableFile.writePrivately(
            folder.resolve(KeyFile.name(key.key())),
            KeyFile.text(key).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  /** The verifier keys of these, as text. */
  static List<String> vkeys(List<JdkSigningKey> keys) {
    return keys.stream().map(key -> key.key().toString()).toList();
  }

  /** Forgets keys that were made and are not used. */
  void discard(List<JdkSigningKey> keys) {
    try {
      for (JdkSigningKey key : keys) {
        Files.deleteIfExists(folder.resolve(KeyFile.name(key.key())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the keys that sign; refuses where one is missing or others could read it. */
  synchronized List<JdkSigningKey> load(Generation generation) {
    Signers known = signers;
    if (known != null && known.generation().equals(generation)) {
      return known.keys();
    }
    List<JdkSigningKey> keys = generation.vkeys().stream().map(this::load).toList();
    signers = new Signers(generation, keys);
    return keys;
  }

  private JdkSigningKey load(String vkey) {
    VerifierKey wanted = VerifierKey.parse(vkey);
    String name = wanted.name();
    Path file = folder.resolve(KeyFile.name(wanted));
    try {
      checkPrivate(folder);
      checkPrivate(file);
      JdkSigningKey key = KeyFile.parse(Files.readString(file), random);
      if (!key.key().equals(wanted)) {
        throw new IllegalArgumentException("another key than its name says");
      }
      return key;
    } catch (NoSuchFileException e) {
      throw new LogRefusedException(
          "数据库中的日志以 "
              + name
              + " 签名，但没有私钥文件 "
              + file
              + "。请从备份恢复 keys 文件夹；找不回时运行 ./chengji epoch open",
          "The log in the database is signed by "
              + name
              + ", and there is no private key "
              + file
              + ". Bring the folder keys back from a backup, or run ./chengji epoch open.");
    } catch (IOException | IllegalArgumentException e) {
      throw new LogRefusedException(
          "私钥文件 " + file + " 无法读取：" + e.getMessage() + "。请从备份恢复",
          "The private key "
              + file
              + " cannot be read: "
              + e.getMessage()
              + ". Bring it back from a backup.");
    }
  }

  private static void checkPrivate(Path path) throws IOException {
    if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
      String mode = Files.isDirectory(path) ? "700" : "600";
      throw new LogRefusedException(
          "其他用户可以读取私钥 "
              + path
              + "。请先运行：chmod "
              + mode
              + " "
              + path
              + "；如已被他人读取，请再运行 ./chengji keys rotate",
          "Others can read the private key "
              + path
              + ". Run first: chmod "
              + mode
              + " "
              + path
              + "; where somebody may have read it, then also ./chengji keys rotate.");
    }
  }

  /** A checkpoint with the signature lines of all keys. */
  String sign(Generation generation, long size, Hash root, Instant at) {
    String text = Checkpoint.of(generation.origin(), size, root).text();
    List<NoteSignature> lines =
        load(generation).stream().map(key -> key.sign(text, at.getEpochSecond())).toList();
    return new SignedNote(text, lines).toString();
  }
}
