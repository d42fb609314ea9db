package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.KeyFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The folder of signing keys: plain files that their owner alone reads. */
final class KeyFolder {
  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** Its files; none where there is no folder. */
  List<KeyFile> read() throws IOException {
    List<KeyFile> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path path : paths) {
        if (Files.size(path) > KeyFile.LARGEST) {
          throw new IOException(path + " is too large for a key");
        }
        files.add(new KeyFile(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
      }
    }
    return files;
  }

  /** Refuses a folder that holds other keys than these; the same ones may be there. */
  void checkFree(List<KeyFile> files) throws IOException {
    for (KeyFile there : read()) {
      boolean same =
          files.stream()
              .anyMatch(
                  file ->
                      file.name().equals(there.name())
                          && Arrays.equals(file.bytes(), there.bytes()));
      if (!same) {
        throw new BackupException(
            BackupException.Reason.UNFIT,
            "密钥文件夹 %s 中已有别的文件 %s：请先移走".formatted(folder, there.name()),
            "the folder of keys %s holds another file %s already: move it away first"
                .formatted(folder, there.name()));
      }
    }
  }

  /** Writes them; each is on the disk when this returns. */
  void write(List<KeyFile> files) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, only("rwx------"));
    }
    for (KeyFile file : files) {
      Path path = folder.resolve(file.name());
      if (!Files.exists(path)) {
        Files.createFile(path, only("rw-------"));
      }
      Files.write(path, file.bytes(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
  }

  private static FileAttribute<?> only(String owner) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner));
  }
}
