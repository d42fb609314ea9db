# Starts the program of BUILD in this very process, so that a signal reaches it directly.

# set_jvm_options: what training and every start have in common; a start-up cache fits only the options it was made with.
set_jvm_options() {
  JVM_OPTIONS="-XX:+UseSerialGC -Xms32m -Xmx${CHENGJI_MEMORY:-768m} -XX:+UseCompactObjectHeaders \
    -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
}

# start_cache: the start-up cache of this build for this JDK; it fits no other.
start_cache() {
  printf '%s/start-%s.aot' "$BUILD" \
    "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release" | tr -c 'A-Za-z0-9.\n' _)"
}

# run_java OPTION_OR_ARGUMENT...: the program of BUILD in place of this shell.
run_java() {
  exec "$JAVA_HOME/bin/java" $JVM_OPTIONS ${CHENGJI_JVM_OPTIONS:-} "$@"
}

# start_program VERB ARG...: becomes the program.
start_program() {
  set_jvm_options
  CHENGJI_HOME=${CHENGJI_HOME:-$ROOT/data}
  export CHENGJI_HOME
  cache=$(start_cache)
  [ "$1" = run ] && ensure_start_cache "$cache"
  set -- -cp "$(cat "$BUILD/classpath")" io.chengji.app.Main "$@"
  [ -f "$cache" ] && set -- "-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off "$@"
  run_java "$@"
}

# ensure_start_cache FILE: makes the cache once for each build; that it cannot be made is said and remembered.
ensure_start_cache() {
  [ -f "$1" ] || [ -f "$1.failed" ] || [ ! -w "$BUILD" ] && return
  lock_build
  [ -f "$1" ] || train "$1"
  unlock_build
}

# train FILE: runs the program once on an empty home, so that the JDK keeps what starting needs.
train() {
  training_home=$(mktemp -d "${TMPDIR:-/tmp}/chengji-training.XXXXXX") || return
  trap 'rm -rf "$training_home"' EXIT
  say "正在准备快速启动（每次构建后一次）" "Preparing the fast start (once after each build)"
  (forget_settings && cd "$training_home" && CHENGJI_HOME=$training_home/home && export CHENGJI_HOME &&
    run_java "-XX:AOTCacheOutput=$1.new" -cp "$(cat "$BUILD/classpath")" io.chengji.app.Main warm) \
    >"$STATE/training.log" 2>&1 </dev/null 9>&- &
  follow $! word "试启动并打开主要页面" "starting once and opening the main pages"
  rm -rf "$training_home"
  trap - EXIT
  if [ -s "$1.new" ] && mv "$1.new" "$1"; then return; fi
  touch "$1.failed"
  say "快速启动没有准备好（不影响使用，只是启动稍慢）；详见 $STATE/training.log。" \
    "The fast start could not be prepared (all works, only starting is slower); see $STATE/training.log."
}

# forget_settings: training must touch nothing of the operator's, his database least of all.
forget_settings() {
  for name in $(env | sed -n 's/^\(CHENGJI_[A-Z0-9_]*\)=.*/\1/p'); do unset "$name"; done
}
