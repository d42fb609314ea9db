# ./chengji test --long: what takes too long for every change, in parts that can be resumed. Each part
# keeps its log, with the commit, in docs/test-logs; a part whose log of this commit held is not run again.

PARTS='large-imports kills seal-kills soak fuzz'

# run_long [--part NAME]: every part, or one.
run_long() {
  parts=$PARTS
  if [ "${1:-}" = --part ]; then
    case " $PARTS " in
      *" ${2:-} "*) parts=$2 ;;
      *) fail 2 "没有名为“${2:-}”的部分，可用的有：$PARTS。" "There is no part '${2:-}'; the parts are: $PARTS." ;;
    esac
  elif [ $# -gt 0 ]; then
    fail 2 "test --long 没有“$1”这个选项；可用：--part 名称。" "'test --long' has no option '$1'; there is --part NAME."
  fi
  find_jdk
  commit=$(git -C "$ROOT" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
  failed=
  for part in $parts; do
    if part_is_done "$part" "$commit"; then
      say "$part：此提交已通过，跳过" "$part: held at this commit, skipped"
    else
      say "$part：开始" "$part: begins"
      run_part "$part" "$commit" || failed="$failed $part"
    fi
  done
  [ -z "$failed" ] && return
  fail 1 "未通过：$failed" "failed:$failed"
}

# part_is_done PART COMMIT: whether a log says that the part held at this very commit.
part_is_done() {
  for log in "$ROOT"/docs/test-logs/*-"$1".log; do
    [ -f "$log" ] && grep -q -x "commit $2" "$log" && grep -q -x 'ALL HELD' "$log" && return
  done
  return 1
}

# run_part PART COMMIT: one part.
run_part() {
  case $1 in
    fuzz) run_fuzz "$2" ;;
    seal-kills) run_seal_kills "$2" ;;
    *) (. "$ROOT/launcher/bench.sh" && run_bench "$1") ;;
  esac
}

# run_seal_kills COMMIT: two hundred kill -9 of the process that seals.
run_seal_kills() {
  mkdir -p "$ROOT/docs/test-logs" "$STATE"
  log=$ROOT/docs/test-logs/$(date -u +%Y-%m-%d)-seal-kills.log
  printf 'seal-kills at %s\ncommit %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" >"$log"
  held='NOT ALL'
  if (cd "$ROOT" && mvn -B -Dstyle.color=never -pl kernel -am test \
    -Dtest='SealKillTest#twoHundredKills_continueTheSameTree' -Dtest.groups=long -Dtest.excluded.groups= \
    -Dsurefire.failIfNoSpecifiedTests=false) >"$STATE/seal-kills.log" 2>&1 </dev/null; then
    held=ALL
  fi
  grep 'Tests run:' "$STATE/seal-kills.log" | tail -n 1 | tee -a "$log"
  [ "$held" = ALL ] || tail -n 60 "$STATE/seal-kills.log" >>"$log"
  printf '%s HELD\n' "$held" >>"$log"
  [ "$held" = ALL ]
}

# list_fuzz_tests: one 'module class#method' a line.
list_fuzz_tests() {
  (cd "$ROOT" && find . -path '*/src/fuzzTest/*FuzzTest.java' | sort) | while IFS= read -r file; do
    module=${file#./}
    awk -v module="${module%%/*}" -v class="$(basename "$file" .java)" '
      /@FuzzTest/ { fuzz = 1; next }
      fuzz && match($0, /[A-Za-z0-9_]+\(/) { print module, class "#" substr($0, RSTART, RLENGTH - 1); fuzz = 0 }
    ' "$ROOT/$file"
  done
}

# run_fuzz COMMIT: each fuzz test with new inputs for as long as it asks, five minutes by default; one that
# held at this commit is not run again, so that a series that was cut goes on.
run_fuzz() {
  mkdir -p "$ROOT/docs/test-logs" "$STATE"
  log=$ROOT/docs/test-logs/$(date -u +%Y-%m-%d)-fuzz.log
  for old in "$ROOT"/docs/test-logs/*-fuzz.log; do
    [ -f "$old" ] && grep -q -x "commit $1" "$old" && log=$old
  done
  grep -q -s -x "commit $1" "$log" ||
    printf 'fuzz at %s\ncommit %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" >"$log"
  list_fuzz_tests >"$STATE/fuzz.list"
  held=ALL
  while read -r module test; do
    grep -q -F "held:   $test, " "$log" && continue
    if (cd "$ROOT" && JAZZER_FUZZ=1 mvn -B -Dstyle.color=never -pl "$module" -am test -Dtest="$test" \
      -Dsurefire.failIfNoSpecifiedTests=false -Dconsole.skip=true) >"$STATE/fuzz.log" 2>&1 </dev/null; then
      printf 'held:   %s, %s inputs\n' "$test" "$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$STATE/fuzz.log")" | tee -a "$log"
    else
      printf 'FAILED: %s\n' "$test" | tee -a "$log"
      tail -n 60 "$STATE/fuzz.log" >>"$log"
      held='NOT ALL'
    fi
  done <"$STATE/fuzz.list"
  printf '%s HELD\n' "$held" >>"$log"
  [ "$held" = ALL ]
}
