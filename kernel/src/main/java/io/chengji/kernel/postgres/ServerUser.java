package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * As whom the server runs. PostgreSQL refuses root, so when we are root it runs as the owner of its
 * home if that is another, else as {@code nobody}; and where that user cannot come to the home, as
 * under {@code /root}, as ourselves in a user namespace, in which root is no one.
 *
 * @param means how the server comes to be this user
 * @param uid the user that owns the files
 * @param gid the user's group
 */
record ServerUser(Means means, int uid, int gid) {
  private static final int NOBODY = 65_534;
  private static final List<String> FOLDERS_OF_PROGRAMS =
      List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

  /** How the server comes to be its user. */
  enum Means {
    AS_WE_ARE,
    SWITCH,
    NAMESPACE
  }

  /** For a home folder that exists. */
  static ServerUser ofHome(Path home) throws IOException {
    int own = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    if (own != 0) {
      return new ServerUser(Means.AS_WE_ARE, own, own);
    }
    int owner = (int) Files.getAttribute(home, "unix:uid");
    int uid = owner == 0 ? NOBODY : owner;
    int gid = owner == 0 ? NOBODY : (int) Files.getAttribute(home, "unix:gid");
    if (owner == 0) {
      openForPassing(home);
    }
    return isPassable(home, uid, gid)
        ? new ServerUser(Means.SWITCH, uid, gid)
        : new ServerUser(Means.NAMESPACE, 0, 0);
  }

  /**
   * The command, run as this user in a session of its own, out of reach of the terminal's Ctrl-C.
   */
  List<String> command(List<String> program) {
    List<String> words = new ArrayList<>();
    switch (means) {
      case AS_WE_ARE -> {}
      case SWITCH -> words.addAll(switching());
      case NAMESPACE -> words.addAll(List.of(findNeeded("unshare"), "--user", "--"));
    }
    String setsid = find("setsid");
    if (!setsid.isEmpty()) {
      words.add(setsid);
    }
    words.addAll(program);
    return words;
  }

  private List<String> switching() {
    String runuser = find("runuser");
    if (find("setpriv").isEmpty() && !runuser.isEmpty() && uid == NOBODY) {
      return List.of(runuser, "-u", "nobody", "--");
    }
    String setpriv = findNeeded("setpriv");
    return List.of(setpriv, "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
  }

  /**
   * Gives a folder and all in it to this user; the folder last, so that its owner speaks for all.
   */
  void own(Path root) throws IOException {
    if (means == Means.AS_WE_ARE || ownerOf(root) == uid) {
      return;
    }
    var lookup = root.getFileSystem().getUserPrincipalLookupService();
    var group = lookup.lookupPrincipalByGroupName(Integer.toString(gid));
    var owner = lookup.lookupPrincipalByName(Integer.toString(uid));
    for (Path path : Durable.list(root).reversed()) {
      if (ownerOf(path) != uid) {
        PosixFileAttributeView view =
            Files.getFileAttributeView(
                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setGroup(group);
        view.setOwner(owner);
      }
    }
  }

  private static int ownerOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static void openForPassing(Path home) throws IOException {
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(home);
    if (!now.contains(PosixFilePermission.OTHERS_EXECUTE)) {
      now.addAll(PosixFilePermissions.fromString("rwx--x--x"));
      Files.setPosixFilePermissions(home, now);
    }
  }

  private static boolean isPassable(Path home, int uid, int gid) throws IOException {
    for (Path each = home.toRealPath(); each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).contains(passing(each, uid, gid))) {
        return false;
      }
    }
    return true;
  }

  private static PosixFilePermission passing(Path folder, int uid, int gid) throws IOException {
    if ((int) Files.getAttribute(folder, "unix:uid") == uid) {
      return PosixFilePermission.OWNER_EXECUTE;
    }
    return (int) Files.getAttribute(folder, "unix:gid") == gid
        ? PosixFilePermission.GROUP_EXECUTE
        : PosixFilePermission.OTHERS_EXECUTE;
  }

  private static String findNeeded(String program) {
    String found = find(program);
    if (found.isEmpty()) {
      throw new PostgresException(
          "数据库不能以 root 身份运行，而本机没有 %s：请安装 util-linux，或以普通用户启动".formatted(program),
          "the database does not run as root and there is no %s here: install util-linux, or start as an ordinary user"
              .formatted(program));
    }
    return found;
  }

  private static String find(String program) {
    return FOLDERS_OF_PROGRAMS.stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("");
  }
}
