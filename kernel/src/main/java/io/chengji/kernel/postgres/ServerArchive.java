package io.chengji.kernel.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The server's binaries, unpacked once from the class path. A folder counts only when every file in
 * it is synced and it carries its manifest; a folder that differs from its manifest is replaced.
 */
final class ServerArchive {
  /** The version of the artifact on the class path; a test holds it to what the server says. */
  static final String VERSION = "18.6.0";

  static final int MAJOR = 18;

  private final URL archive;

  private ServerArchive(URL archive) {
    this.archive = archive;
  }

  /** The archive for this machine's processor. */
  static ServerArchive ofThisMachine() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String name =
        switch (processor) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
          default -> "";
        };
    URL archive = name.isEmpty() ? null : ServerArchive.class.getResource(name);
    if (archive == null || !system.equals("Linux")) {
      throw new PostgresException(
          "内置数据库不支持本机（%s %s）：请安装 PostgreSQL 15 或以上版本，并设置 CHENGJI_DATABASE_URL"
              .formatted(system, processor),
          "the built-in database does not run on this machine (%s %s): install PostgreSQL 15 or later and set CHENGJI_DATABASE_URL"
              .formatted(system, processor));
    }
    return new ServerArchive(archive);
  }

  /**
   * Makes sure that the binaries are there and whole; called under the lock of the home.
   *
   * @param thorough hashes every file, as after a stop that was not clean
   * @return the folder with {@code bin}
   */
  Path unpackInto(Path home, boolean thorough, Progress progress) throws IOException {
    Path folder = home.resolve("postgres-" + VERSION);
    if (isWhole(folder, thorough)) {
      return folder;
    }
    progress.report("正在解压数据库程序", "unpacking the database server");
    Path fresh = home.resolve("postgres-" + VERSION + ".new");
    Path old = home.resolve("postgres-" + VERSION + ".old");
    Durable.deleteTree(fresh);
    Durable.deleteTree(old);
    Files.createDirectory(fresh);
    Manifest manifest = new Manifest(archiveSize(), extract(fresh));
    Files.writeString(fresh.resolve(Manifest.NAME), manifest.text());
    Durable.syncTree(fresh);
    if (Files.exists(folder)) {
      Durable.publish(folder, old);
    }
    Durable.publish(fresh, folder);
    Durable.deleteTree(old);
    return folder;
  }

  private boolean isWhole(Path folder, boolean thorough) throws IOException {
    Path list = folder.resolve(Manifest.NAME);
    if (!Files.isRegularFile(list)) {
      return false;
    }
    Optional<Manifest> manifest = Manifest.parse(Files.readString(list));
    return manifest.isPresent()
        && manifest.get().archiveSize() == archiveSize()
        && manifest.get().findDamage(folder, thorough) == null;
  }

  private long archiveSize() throws IOException {
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(false);
    try (InputStream ignored = connection.getInputStream()) {
      return connection.getContentLengthLong();
    }
  }

  private List<Manifest.Item> extract(Path root) throws IOException {
    List<Manifest.Item> items = new ArrayList<>();
    try (XZInputStream plain = new XZInputStream(archive.openStream())) {
      TarReader tar = new TarReader(plain);
      for (TarReader.Header header = tar.next(); header != null; header = tar.next()) {
        Manifest.Item item = extract(root, header, tar);
        if (item != null) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static Manifest.@Nullable Item extract(Path root, TarReader.Header header, TarReader tar)
      throws IOException {
    Path path = root.resolve(header.path());
    if (header.type() == TarReader.Type.FOLDER) {
      createFolders(root, path);
      return null;
    }
    createFolders(root, java.util.Objects.requireNonNull(path.getParent()));
    if (header.type() == TarReader.Type.LINK) {
      Files.createSymbolicLink(path, Path.of(header.target()));
      return new Manifest.Item(header.path(), -1, header.target());
    }
    MessageDigest digest = Manifest.sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      tar.content().transferTo(out);
    }
    boolean runs = (header.mode() & 0100) != 0;
    Files.setPosixFilePermissions(path, permissions(runs));
    return new Manifest.Item(header.path(), header.size(), Manifest.hex(digest.digest()));
  }

  /** Readable by all, whatever the mask: the server may run as another user. */
  private static void createFolders(Path root, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path each = folder; each != null && each.startsWith(root); each = each.getParent()) {
      Files.setPosixFilePermissions(each, permissions(true));
    }
  }

  private static Set<PosixFilePermission> permissions(boolean runs) {
    Set<PosixFilePermission> all =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (runs) {
      all.add(PosixFilePermission.OWNER_EXECUTE);
      all.add(PosixFilePermission.GROUP_EXECUTE);
      all.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return all;
  }
}
