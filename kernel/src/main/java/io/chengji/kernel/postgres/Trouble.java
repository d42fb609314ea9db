package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in a sentence what keeps the database from its folder. */
final class Trouble {
  private static final int NOT_PERMITTED = 126;
  private static final int NOT_FOUND = 127;
  private static final String NO_SPACE = "No space left on device";

  private Trouble() {}

  static PostgresException of(IOException cause, Path home) {
    String words = String.valueOf(cause.getMessage());
    if (words.contains(NO_SPACE)) {
      return noSpace(home, cause);
    }
    String path =
        cause instanceof FileSystemException file && file.getFile() != null
            ? file.getFile()
            : home.toString();
    if (cause instanceof AccessDeniedException || words.contains("Permission denied")) {
      return new PostgresException(
          "没有权限读写 %s：请改用可写的数据目录，或以该目录的所有者启动".formatted(path),
          "no permission to read and write %s: choose a data folder you may write, or start as its owner"
              .formatted(path),
          cause);
    }
    if (cause instanceof FileAlreadyExistsException) {
      return new PostgresException(
          "%s 已存在且不是目录：请移走它，或改用其他数据目录".formatted(path),
          "%s is there and is not a folder: move it away or choose another data folder"
              .formatted(path),
          cause);
    }
    return new PostgresException(
        "数据目录 %s 无法使用：%s".formatted(home, words),
        "the data folder %s cannot be used: %s".formatted(home, words),
        cause);
  }

  static PostgresException ofOutput(Program.Result result, Path home) {
    if (result.output().contains(NO_SPACE)) {
      return noSpace(home, null);
    }
    return new PostgresException(
        "无法在 %s 创建数据库：%s".formatted(home, result.reason()),
        "cannot create the database in %s: %s".formatted(home, result.reason()));
  }

  /** Fails if the program was not run at all. */
  static void checkRan(Program.Result result, Path program) {
    if (result.exit() == NOT_FOUND) {
      throw new PostgresException(
          "%s 在本机无法执行（缺少 glibc 或处理器不符）：请换用基于 glibc 的 Linux，或设置 CHENGJI_DATABASE_URL"
              .formatted(program),
          "%s cannot be executed here (no glibc, or another processor): use a Linux with glibc, or set CHENGJI_DATABASE_URL"
              .formatted(program));
    }
    if (result.output().startsWith("unshare: unshare failed")) {
      throw new PostgresException(
          "以 root 启动时，%s 须能被其他用户访问：请改用 /var/lib 之类的数据目录，或以普通用户启动".formatted(program),
          "when started as root, others must be able to reach %s: use a data folder such as one under /var/lib, or start as an ordinary user"
              .formatted(program));
    }
    if (result.exit() == NOT_PERMITTED) {
      throw new PostgresException(
          "不允许执行 %s：数据目录所在的文件系统可能禁止执行程序（noexec）".formatted(program),
          "%s may not be executed: the file system of the data folder may forbid programs (noexec)"
              .formatted(program));
    }
  }

  private static PostgresException noSpace(
      Path home, @org.jspecify.annotations.Nullable IOException cause) {
    return new PostgresException(
        "%s 所在磁盘已满：请腾出至少 500 MB 后再启动".formatted(home),
        "the disk that holds %s is full: free at least 500 MB and start again".formatted(home),
        cause);
  }
}
