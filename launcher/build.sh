# Builds when there is no build or a source changed. Each build has a folder of its own in .chengji/,
# so that a running server keeps its files; .chengji/current holds the name of the newest.

# changed_source STAMP: one file or folder that goes into the program and is newer than STAMP, else nothing.
# A removed file shows as a changed folder; -cnewer also sees a file put back with an old date. The build
# itself writes console/src/api/contract.ts, so that file and the date of its folder say nothing.
changed_source() {
  stamp=$1
  set -- "$ROOT/pom.xml" "$ROOT/docs/requirements.csv"
  for pom in "$ROOT"/*/pom.xml; do
    module=${pom%/pom.xml}
    [ "$module" = "$ROOT/bench" ] && continue
    for part in "$pom" "$module/src/main" "$module"/*.json "$module"/*.html \
      "$module"/*.mjs "$module"/*.config.* "$module/public"; do
      [ -e "$part" ] && set -- "$@" "$part"
    done
  done
  [ -d "$ROOT/console/src" ] && set -- "$@" "$ROOT/console/src"
  find "$@" -cnewer "$stamp" ! -name contract.ts ! -path '*/console/src/api' -print 2>/dev/null | head -n 1
}

# find_build: sets BUILD to the newest whole build; fails if there is none.
find_build() {
  BUILD=
  [ -r "$STATE/current" ] || return 1
  BUILD=$STATE/$(cat "$STATE/current")
  [ -f "$BUILD/stamp" ] && [ -s "$BUILD/classpath" ]
}

# build_is_current: whether the newest build holds every source as it is now.
build_is_current() {
  find_build && [ -z "$(changed_source "$BUILD/stamp")" ]
}

# ensure_build: afterwards BUILD names a build of the sources as they are.
ensure_build() {
  find_jdk
  build_is_current && return
  make_state
  lock_build
  build_is_current || build
  unlock_build
}

# make_state: the folder in which builds are kept.
make_state() {
  mkdir -p "$STATE" 2>/dev/null && [ -w "$STATE" ] || fail 4 \
    "不能写入 $STATE：构建结果保存在那里；请用此目录的所有者运行，或把城迹克隆到您自己的目录。" \
    "Cannot write to $STATE, where the build is kept: run as the owner of this folder, or clone Chengji into a folder of your own."
}

# take_lock [-n]: takes the lock that file descriptor 9 stands for; with -n it does not wait.
take_lock() {
  if command -v flock >/dev/null 2>&1; then
    flock "$@" 9
  elif command -v perl >/dev/null 2>&1; then
    perl -MFcntl=:flock -e 'open(my $f, ">&=", 9) or exit 1; exit !flock($f, LOCK_EX | (@ARGV ? LOCK_NB : 0))' -- "$@"
  fi
}

# lock_build: waits until no other launcher builds here; a lock dies with its holder, so none is ever stale.
lock_build() {
  exec 9>>"$STATE/lock"
  take_lock -n && return
  say "另一个 ./chengji 正在此目录构建，等待其完成……" "Another ./chengji is building here; waiting for it ..."
  take_lock
}

unlock_build() {
  exec 9>&-
}

# build: runs Maven with a progress line; the log stays in .chengji/build.log.
build() {
  find_build_tools
  say "正在构建城迹（首次需几分钟，其后只在源文件改变时进行）" \
    "Building Chengji (some minutes the first time, later only when a source changed)"
  name=build-$(date +%Y%m%dT%H%M%S)-$$
  rm -rf "$STATE/new" && mkdir "$STATE/new" && touch "$STATE/new/stamp"
  follow_maven "$STATE/build.log" package -DskipTests -Dmaven.test.skip=true -Djacoco.skip=true \
    -pl app -am || build_failed $? "$STATE/build.log"
  cp -R "$ROOT/app/target/chengji/lib" "$STATE/new/lib" &&
    cp "$ROOT"/app/target/chengji-app-*.jar "$STATE/new/lib/" || fail 4 \
    "构建没有产生 app/target/chengji/lib；详见 $STATE/build.log。" \
    "The build left no app/target/chengji/lib; see $STATE/build.log."
  mv "$STATE/new" "$STATE/$name"
  list_jars "$STATE/$name/lib" >"$STATE/$name/classpath"
  printf '%s\n' "$JAVA_HOME" >"$STATE/java-home"
  printf '%s\n' "$name" >"$STATE/current.new" && mv "$STATE/current.new" "$STATE/current"
  remove_old_builds
  find_build
}

# list_jars FOLDER: its jars as one class path in a stable order, our own program first.
list_jars() {
  for jar in "$1"/chengji-*.jar; do printf '%s:' "$jar"; done
  for jar in "$1"/*.jar; do
    case ${jar##*/} in
      chengji-*) ;;
      *) printf '%s:' "$jar" ;;
    esac
  done | sed 's/:$//'
}

# remove_old_builds: keeps the newest two; the older of them may still serve.
remove_old_builds() {
  ls -d "$STATE"/build-* 2>/dev/null | grep -v '\.log$' | sort -r | sed 1,2d |
    while IFS= read -r old; do rm -rf "$old"; done
}

# build_failed STATUS LOG: shows why Maven stopped, in its own words.
build_failed() {
  if [ "$1" -ge 128 ]; then fail "$1" "构建已中断。" "The build was interrupted."; fi
  show_errors "$2"
  fail 4 "构建没有成功；全部记录在 $2。" "The build did not succeed; the whole log is in $2."
}

# show_errors LOG: the errors of Maven, of the pages' build and of its tests, each once and without Maven's advice.
show_errors() {
  grep -E '^\[(ERROR|FATAL)\]|error TS[0-9]|^console: .* ended|^npm (error|ERR!)|^ *FAIL ' "$1" |
    grep -v -E '^\[ERROR\] *$|\[Help 1\] http|Re-run Maven|To see the full stack|For more information|After correcting|mvn <args>' |
    awk '!seen[$0]++' | head -n 60 >&2
  grep -q -E '^\[(ERROR|FATAL)\]' "$1" || tail -n 25 "$1" >&2
}

# follow_maven LOG GOAL...: runs Maven into LOG while a progress line shows module, phase and time.
follow_maven() {
  log=$1
  shift
  : >"$log"
  (cd "$ROOT" && exec mvn -B -Dstyle.color=never "$@") >"$log" 2>&1 </dev/null &
  follow $! progress_of "$log"
}

# follow PID COMMAND...: shows what COMMAND prints until PID ends, and returns the status of PID;
# an interrupt ends PID first.
follow() {
  followed=$1
  shift
  trap interrupted INT TERM HUP
  began=$(date +%s)
  shown=
  spoken=0
  while kill -0 "$followed" 2>/dev/null; do
    show_progress "$("$@")" $(($(date +%s) - began))
    sleep 0.4
  done
  wait "$followed"
  status=$?
  trap - INT TERM HUP
  [ -t 2 ] && printf '\r\033[K' >&2
  say "  用时 $(($(date +%s) - began)) 秒" "  took $(($(date +%s) - began)) s"
  return $status
}

# interrupted: ends what is followed, and with it this launcher.
interrupted() {
  kill "$followed" 2>/dev/null
  wait "$followed" 2>/dev/null
  [ -t 2 ] && printf '\r\033[K' >&2
  fail 130 "已中断。" "Interrupted."
}

# show_progress TEXT SECONDS: a line that rewrites itself on a terminal; elsewhere a line for each new text,
# at most one in five seconds.
show_progress() {
  if [ -t 2 ]; then
    printf '\r\033[K  %s · %s s' "$1" "$2" >&2
  elif [ "$1" != "$shown" ] && { [ "$spoken" -eq 0 ] || [ "$2" -ge $((spoken + 5)) ]; }; then
    printf '  %s · %s s\n' "$1" "$2" >&2
    shown=$1
    spoken=$2
  fi
}

# progress_of LOG: what Maven does now, in words: [k/n] module: phase, files fetched, tests run.
progress_of() {
  awk -v speaks="$SPEAKS" '
    function words(plugin) {
      if (plugin ~ /compiler/) return speaks == "zh" ? "编译" : "compiling"
      if (plugin ~ /surefire/) return speaks == "zh" ? "测试" : "testing"
      if (plugin ~ /exec/ && module ~ /console/) return speaks == "zh" ? "构建网页" : "building the pages"
      if (plugin ~ /jar|dependency|exec/) return speaks == "zh" ? "打包" : "packing"
      if (plugin ~ /spotless/) return speaks == "zh" ? "检查格式" : "checking the format"
      return speaks == "zh" ? "准备" : "preparing"
    }
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ {
      step = $NF; module = $0
      sub(/^\[INFO\] Building /, "", module); sub(/ [0-9][^ ]* *\[.*/, "", module)
      phase = ""
    }
    /^\[INFO\] --- / { phase = words($3) }
    /^Downloaded|^\[INFO\] Downloaded/ { fetched++ }
    /Tests run:.*Time elapsed/ {
      line = $0; sub(/.*Tests run: /, "", line); tests += line + 0
    }
    END {
      if (step == "") step = speaks == "zh" ? "读取项目" : "reading the project"
      text = step
      if (module != "") text = text " " module
      if (phase != "") text = text (speaks == "zh" ? "：" : ": ") phase
      if (fetched) text = text (speaks == "zh" ? "，已下载 " fetched " 个文件" : ", " fetched " files fetched")
      if (tests) text = text (speaks == "zh" ? "，已运行 " tests " 项测试" : ", " tests " tests run")
      print text
    }' "$1" 2>/dev/null
}
