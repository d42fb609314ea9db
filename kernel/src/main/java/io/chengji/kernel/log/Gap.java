package io.chengji.kernel.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What left this installation and is not in the database any more. */
final class Gap {
  private final Path folder;
  private final Generation now;
  private final List<Path> files = new ArrayList<>();
  private final List<Signed> seen = new ArrayList<>();
  private Optional<String> lastNote = Optional.empty();

  private Gap(Path folder, Generation now) {
    this.folder = folder;
    this.now = now;
  }

  /** Looks for what is missing; refuses where nothing is. */
  static Gap find(JournalLog.Parts parts, Keyring keys, Generation now) {
    Gap gap = new Gap(keys.folder(), now);
    gap.read("last-cosigned");
    gap.read("last-signed");
    if (gap.isNothingMissing(parts, keys)) {
      throw new LogRefusedException(
          "日志与本系统签发过的检查点相符，密钥也在，不需要新纪元；什么也没有改变",
          "The log fits what this installation signed, and its keys are there: it needs no new epoch, and nothing was changed.");
    }
    return gap;
  }

  private void read(String name) {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      files.add(file);
      try {
        String note = Files.readString(file);
        seen.add(Signed.parse(note));
        lastNote = Optional.of(note);
      } catch (IOException | IllegalArgumentException e) {
        lastNote = Optional.empty();
      }
    }
  }

  private boolean isNothingMissing(JournalLog.Parts parts, Keyring keys) {
    Lineage lineage = new Lineage(files.stream().map(LastSeen::new).toList());
    try {
      keys.load(now);
      parts.records().useHandle(h -> lineage.check(h, LogRows.head(h), now));
      return true;
    } catch (LogBrokenException | LogRefusedException e) {
      return false;
    }
  }

  /** The largest size that was signed. */
  long size() {
    return seen.stream().mapToLong(Signed::size).max().orElse(0);
  }

  /** The last checkpoint that was signed, where it can be read. */
  Optional<String> lastNote() {
    return lastNote;
  }

  /** The latest epoch of this log that was ever signed, for one that is lost with the database. */
  int epoch() {
    String base = base(now.origin(), now.epoch());
    return seen.stream()
        .map(Signed::origin)
        .filter(origin -> origin.matches(java.util.regex.Pattern.quote(base) + "/\\d{1,6}"))
        .mapToInt(origin -> Integer.parseInt(origin.substring(base.length() + 1)))
        .max()
        .orElse(1);
  }

  /** The origin without the number of its epoch. */
  static String base(String origin, int epoch) {
    String suffix = "/" + epoch;
    return epoch > 1 && origin.endsWith(suffix)
        ? origin.substring(0, origin.length() - suffix.length())
        : origin;
  }

  /** Keeps the files of the epochs before under other names. */
  void setAside(int epoch) {
    try {
      for (Path file : files) {
        Path aside = file.resolveSibling("before-epoch-" + epoch + "-" + file.getFileName());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
