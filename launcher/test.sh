# ./chengji test: every test, then one line that counts them from the reports alone.

# run_tests [--long [--part NAME]]: leaves with status 0 only if all ran and none failed.
run_tests() {
  case ${1:-} in
    --long) shift && . "$ROOT/launcher/long.sh" && run_long "$@" && exit ;;
    '') ;;
    *) fail 2 "test 没有“$1”这个选项；可用：--long、--long --part 名称。" \
      "'test' has no option '$1'; there are --long and --long --part NAME." ;;
  esac
  find_jdk
  find_build_tools
  prepare_browser
  mkdir -p "$STATE"
  lock_build
  rm -rf "$ROOT"/*/target/surefire-reports
  say "正在构建并运行全部测试" "Building and running every test"
  status=0
  follow_maven "$STATE/test.log" --fail-at-end verify || status=$?
  unlock_build
  if [ $status -ne 0 ]; then
    show_errors "$STATE/test.log"
    say "全部记录在 $STATE/test.log。" "The whole log is in $STATE/test.log."
  fi
  summarize_reports || status=1
  exit $status
}

# prepare_browser: browser tests need Chromium and a font with Chinese; installed only as root on Debian or Ubuntu.
prepare_browser() {
  find_chromium && has_chinese_font && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 &&
    grep -q -E '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release 2>/dev/null; then
    say "正在安装浏览器测试所需的 Chromium 与中文字体" "Installing Chromium and Chinese fonts for the browser tests"
    mkdir -p "$STATE"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      chromium fonts-noto-cjk; } >"$STATE/apt.log" 2>&1 </dev/null
    find_chromium && has_chinese_font && return
  fi
  say "跳过浏览器测试：本机没有 Chromium 或中文字体；Debian 可用 apt install chromium fonts-noto-cjk 安装。" \
    "SKIPPED: the browser tests, for this machine lacks Chromium or a Chinese font; on Debian: apt install chromium fonts-noto-cjk."
}

# find_chromium: whether a Chromium that the tests can drive is on PATH (or named by CHENGJI_CHROMIUM).
find_chromium() {
  [ -x "${CHENGJI_CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 ||
    command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}

# has_chinese_font: whether text in Chinese shows as text.
has_chinese_font() {
  [ "$(uname)" = Darwin ] || { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh file 2>/dev/null | head -n 1)" ]; }
}

# summarize_reports: prints 'N passed, N failed, N skipped'; fails if a test failed or none ran.
summarize_reports() {
  cat "$ROOT"/*/target/surefire-reports/TEST-*.xml 2>/dev/null | tr '\n' ' ' |
    awk 'BEGIN { RS = "<" }
      function value(name,   at) {
        at = match($0, "[ \t]" name "=\"[0-9]+\"")
        return at ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
      }
      $1 == "testsuite" {
        run += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped")
      }
      END {
        printf "%d passed, %d failed, %d skipped\n", run - bad - skipped, bad, skipped
        exit (bad > 0 || run == 0)
      }'
}
