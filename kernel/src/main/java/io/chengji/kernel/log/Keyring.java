package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of private keys, which its owner alone may read. Which of them sign is written in the
 * database, by their verifier keys. Thread-safe.
 */
final class Keyring {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path folder;
  private final SecureRandom random;
  private @Nullable Signers signers;

  private record Signers(Generation generation, List<LogKey> keys) {}

  Keyring(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  Path folder() {
    return folder;
  }

  /** Makes a key of each type and writes it to the disk. */
  List<LogKey> make(String origin) {
    List<LogKey> keys =
        Stream.of(KeyType.values()).map(type -> LogKey.make(origin, type, random)).toList();
    try {
      DurableFile.makePrivateFolder(folder);
      for (LogKey key : keys) {
        DurableFile.writePrivately(
            folder.resolve(key.fileName()), key.text().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  /** Forgets keys that were made and are not used. */
  void discard(List<LogKey> keys) {
    try {
      for (LogKey key : keys) {
        Files.deleteIfExists(folder.resolve(key.fileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the keys that sign; refuses where one is missing or others could read it. */
  synchronized List<LogKey> load(Generation generation) {
    Signers known = signers;
    if (known != null && known.generation().equals(generation)) {
      return known.keys();
    }
    List<LogKey> keys = generation.vkeys().stream().map(this::load).toList();
    signers = new Signers(generation, keys);
    return keys;
  }

  private LogKey load(String vkey) {
    Path file = folder.resolve(LogKey.fileName(vkey));
    try {
      checkPrivate(folder);
      checkPrivate(file);
      LogKey key = LogKey.parse(Files.readString(file));
      if (!key.vkey().equals(vkey)) {
        throw new GeneralSecurityException("another key than its name says");
      }
      return key;
    } catch (NoSuchFileException e) {
      throw new LogRefusedException(
          "数据库中的日志以 "
              + LogKey.shortName(vkey)
              + " 签名，但没有私钥文件 "
              + file
              + "。请从备份恢复 keys 文件夹；找不回时运行 ./chengji epoch open",
          "The log in the database is signed by "
              + LogKey.shortName(vkey)
              + ", and there is no private key "
              + file
              + ". Bring the folder keys back from a backup, or run ./chengji epoch open.");
    } catch (IOException | GeneralSecurityException e) {
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
    Signed signed = new Signed(generation.origin(), size, root);
    String text = "%s\n%d\n%s\n".formatted(signed.origin(), size, root.base64());
    StringBuilder note = new StringBuilder(text).append('\n');
    load(generation).forEach(key -> note.append(key.sign(text, signed, at)));
    return note.toString();
  }
}
