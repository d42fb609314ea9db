# ./chengji verify: the stand-alone verifier, without the rest of the program. Only the module `proof` is built for it.

VERIFIER=$STATE/chengji-verify.jar

# run_verifier ARG...: becomes the verifier.
run_verifier() {
  ensure_verifier
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -jar "$VERIFIER" "$@"
}

# verifier_is_current: whether the jar holds the sources as they are.
verifier_is_current() {
  [ -s "$VERIFIER" ] && [ -z "$(find "$ROOT/pom.xml" "$ROOT/proof/pom.xml" "$ROOT/proof/src/main" \
    -cnewer "$VERIFIER" -print 2>/dev/null | head -n 1)" ]
}

# ensure_verifier: afterwards VERIFIER is there and current.
ensure_verifier() {
  find_jdk
  verifier_is_current && return
  make_state
  lock_build
  verifier_is_current || build_verifier
  unlock_build
}

# build_verifier: runs Maven over one module; the jar is dated before the build, so that no later change is missed.
build_verifier() {
  find_maven
  say "正在构建核验程序（首次约半分钟，其后只在源文件改变时进行）" \
    "Building the verifier (about half a minute the first time, later only when a source changed)"
  touch "$STATE/verify-stamp"
  follow_maven "$STATE/verify.log" package -DskipTests -Dmaven.test.skip=true -Djacoco.skip=true \
    -pl proof || build_failed $? "$STATE/verify.log"
  cp "$ROOT/proof/target/chengji-verify.jar" "$VERIFIER.new" &&
    touch -r "$STATE/verify-stamp" "$VERIFIER.new" && mv "$VERIFIER.new" "$VERIFIER" || fail 4 \
    "构建没有产生 proof/target/chengji-verify.jar；详见 $STATE/verify.log。" \
    "The build left no proof/target/chengji-verify.jar; see $STATE/verify.log."
}
