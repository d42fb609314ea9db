# ./chengji bench: measures the running program from outside.

# run_bench [NAME...]: becomes the measuring program; the program it measures is the current build.
run_bench() {
  ensure_build
  lock_build
  follow_maven "$STATE/bench.log" compile -Dmaven.test.skip=true -DskipTests -Djacoco.skip=true -pl bench ||
    build_failed $? "$STATE/bench.log"
  unlock_build
  exec "$JAVA_HOME/bin/java" -cp "$ROOT/bench/target/classes:$BUILD/lib/*" io.chengji.bench.Bench "$ROOT" "$@"
}
