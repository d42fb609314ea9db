package io.chengji.programme.api;

import io.chengji.kernel.document.Refusal;
import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.http.Upload;
import io.chengji.programme.ImportFile;
import io.chengji.programme.Register;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.model.ImportPreview;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports that were previewed and wait for a decision. They live in memory for an hour; of more
 * than 96 MB the oldest give way. Thread-safe.
 */
final class Imports {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final long MOST_BYTES = 96L << 20;

  private final Register register;
  private final InstantSource clock;
  private final Map<String, Open> open = new LinkedHashMap<>();

  Imports(Register register, InstantSource clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * One file of an import: what it would do, or why it is refused.
   *
   * @param bytes empty once applied
   */
  record File(
      String name,
      byte[] bytes,
      long size,
      @Nullable ImportPreview preview,
      @Nullable Refusal refusal) {}

  /**
   * A previewed import.
   *
   * @param version of the register it was previewed against
   */
  record Open(String id, long version, Instant created, List<File> files, boolean applied) {
    long bytes() {
      return files.stream().mapToLong(file -> file.bytes().length).sum();
    }
  }

  /** Reads the files and says what each would do; the register does not change. */
  Open preview(List<Upload> uploads) {
    long version = register.version();
    List<File> files = uploads.stream().map(this::previewed).toList();
    Open made = new Open(UUID.randomUUID().toString(), version, clock.instant(), files, false);
    keep(made);
    return made;
  }

  private File previewed(Upload upload) {
    try {
      ImportPreview preview = register.previewImport(upload.name(), upload.bytes());
      return new File(upload.name(), upload.bytes(), upload.bytes().length, preview, null);
    } catch (RefusedTextException e) {
      return new File(upload.name(), new byte[0], upload.bytes().length, null, e.refusal());
    }
  }

  synchronized Optional<Open> find(String id) {
    prune();
    return Optional.ofNullable(open.get(id));
  }

  synchronized void discard(String id) {
    open.remove(id);
  }

  /**
   * Imports every file that was not refused, all in one change.
   *
   * @throws StaleRegisterException if the register is no longer the one that was previewed
   */
  synchronized Open apply(Open shown, String author) {
    if (register.version() != shown.version()) {
      throw new StaleRegisterException("the register changed after the preview");
    }
    List<ImportFile> wanted = new ArrayList<>();
    for (File file : shown.files()) {
      ImportPreview preview = file.preview();
      if (preview != null) {
        wanted.add(new ImportFile(file.name(), file.bytes(), preview.token()));
      }
    }
    Iterator<ImportPreview> results = register.importDocuments(wanted, author).iterator();
    List<File> done =
        shown.files().stream()
            .map(
                file ->
                    file.preview() == null
                        ? file
                        : new File(file.name(), new byte[0], file.size(), results.next(), null))
            .toList();
    Open applied = new Open(shown.id(), register.version(), shown.created(), done, true);
    open.put(applied.id(), applied);
    return applied;
  }

  private synchronized void keep(Open made) {
    prune();
    open.put(made.id(), made);
    Iterator<Open> oldest = open.values().iterator();
    while (open.values().stream().mapToLong(Open::bytes).sum() > MOST_BYTES && oldest.hasNext()) {
      if (oldest.next() != made) {
        oldest.remove();
      }
    }
  }

  private void prune() {
    Instant limit = clock.instant().minus(LIFETIME);
    open.values().removeIf(one -> one.created().isBefore(limit));
  }
}
