# Finds the tools a build needs; each that is missing is named with its reason and its remedy.

# is_jdk_25 HOME: whether HOME holds a JDK 25 (compiler included); starts no process but grep.
is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -q '^JAVA_VERSION="25[."+]' "$1/release"
}

# jdk_of_path: the home of the `java` on PATH.
jdk_of_path() {
  found=$(command -v java) || return 1
  while [ -L "$found" ]; do
    next=$(readlink "$found")
    case $next in
      /*) found=$next ;;
      *) found=$(dirname "$found")/$next ;;
    esac
  done
  dirname "$(dirname "$found")"
}

# list_jdk_homes: every place where a JDK may be, the likeliest first, one a line.
list_jdk_homes() {
  [ -r "$STATE/java-home" ] && cat "$STATE/java-home"
  for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    printf '%s\n' "$home"
  done
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 25 2>/dev/null; fi
  jdk_of_path
}

# find_jdk: sets and exports JAVA_HOME, or says what to do.
find_jdk() {
  : "${HOME:=/nonexistent}"
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  JAVA_HOME=$(list_jdk_homes 2>/dev/null | while IFS= read -r home; do
    if is_jdk_25 "$home"; then
      printf '%s' "$home"
      break
    fi
  done)
  [ -n "$JAVA_HOME" ] || fail 4 \
    "缺少 JDK 25：城迹的程序由它编译和运行；请从 adoptium.net 或本机的软件包管理器安装，并让 JAVA_HOME 指向它。" \
    "JDK 25 is missing: Chengji is compiled and run by it; install it from adoptium.net or your package manager and let JAVA_HOME name it."
  export JAVA_HOME
}

# version_at_least HAVE MAJOR MINOR: whether version HAVE is MAJOR.MINOR or later.
version_at_least() {
  major=${1%%.*}
  rest=${1#*.}
  minor=${rest%%.*}
  case $major$minor in
    '' | *[!0-9]*) return 1 ;;
  esac
  [ "$major" -gt "$2" ] || { [ "$major" -eq "$2" ] && [ "$minor" -ge "$3" ]; }
}

# find_maven: checks that `mvn` is there and 3.8 or later.
find_maven() {
  have=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  version_at_least "${have:-0}" 3 8 || fail 4 \
    "缺少 Maven 3.8 或更高版本（现有：${have:-无}）：城迹由它构建；请从 maven.apache.org 或本机的软件包管理器安装（Debian：apt install maven）。" \
    "Maven 3.8 or later is missing (found: ${have:-none}): it builds Chengji; install it from maven.apache.org or your package manager (Debian: apt install maven)."
}

# find_node: checks that `node` (20.19 or later) and `npm` are there.
find_node() {
  have=$(node -v 2>/dev/null | sed -n 's/^v//p')
  version_at_least "${have:-0}" 20 19 || fail 4 \
    "缺少 Node 20.19 或更高版本（现有：${have:-无}）：网页由它构建；请从 nodejs.org 或本机的软件包管理器安装。" \
    "Node 20.19 or later is missing (found: ${have:-none}): it builds the pages; install it from nodejs.org or your package manager."
  command -v npm >/dev/null 2>&1 || fail 4 \
    "缺少 npm：网页的依赖由它取得；它通常随 Node 一起安装（Debian：apt install npm）。" \
    "npm is missing: it fetches what the pages are built with; it usually comes with Node (Debian: apt install npm)."
}

# find_build_tools: everything that a build needs beside the JDK.
find_build_tools() {
  find_maven
  find_node
}

# use_utf8_names: file names may be Chinese, also where the locale knows only ASCII.
use_utf8_names() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) return ;;
  esac
  if [ -n "${LC_ALL:-}" ]; then
    LANG=$LC_ALL
    export LANG
    unset LC_ALL
  fi
  if [ "$(uname)" = Darwin ]; then LC_CTYPE=en_US.UTF-8; else LC_CTYPE=C.UTF-8; fi
  export LC_CTYPE
}
