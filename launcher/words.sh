# What the launcher says: Chinese or English by the caller's locale, always on standard error.

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  zh*) SPEAKS=zh ;;
  *) SPEAKS=en ;;
esac

# say ZH EN: one line in the caller's language.
say() {
  if [ "$SPEAKS" = zh ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# word ZH EN: the same on standard output, without a line end, for use inside a sentence.
word() {
  if [ "$SPEAKS" = zh ]; then printf '%s' "$1"; else printf '%s' "$2"; fi
}

# fail STATUS ZH EN: says why and leaves.
fail() {
  say "$2" "$3"
  exit "$1"
}

# nearest_verb WORD: the verb with the smallest edit distance, empty if none is near.
nearest_verb() {
  awk -v given="$1" -v verbs="$VERBS" '
    function least(a, b) { return a < b ? a : b }
    function distance(a, b,   i, j, row, before, kept) {
      for (j = 0; j <= length(b); j++) row[j] = j
      for (i = 1; i <= length(a); i++) {
        before = row[0]
        row[0] = i
        for (j = 1; j <= length(b); j++) {
          kept = row[j]
          row[j] = least(least(row[j] + 1, row[j - 1] + 1),
                         before + (substr(a, i, 1) != substr(b, j, 1)))
          before = kept
        }
      }
      return row[length(b)]
    }
    BEGIN {
      n = split(verbs, verb, " ")
      best = 4
      for (v = 1; v <= n; v++) {
        d = distance(tolower(given), verb[v])
        if (d < best && d < length(verb[v])) { best = d; found = verb[v] }
      }
      print found
    }'
}

# unknown_verb WORD: the one-sentence answer to a verb that does not exist; exit status 2.
unknown_verb() {
  near=$(nearest_verb "$1")
  if [ -n "$near" ]; then
    fail 2 "没有“$1”这个命令，您是否要用“./chengji $near”？" \
      "There is no verb '$1'; did you mean './chengji $near'?"
  fi
  fail 2 "没有“$1”这个命令，可用的有：$VERBS。" "There is no verb '$1'; the verbs are: $VERBS."
}

# print_help: every verb in one line each, on standard output.
print_help() {
  if [ "$SPEAKS" = zh ]; then
    cat <<'END'
城迹 Chengji：可以核验结果的城市信息平台

用法：./chengji <命令> [选项]

  run        启动（首次会先构建），打印访问地址；按 Ctrl-C 停止
  verify     离线核验一个验证包，只需要这个包与您自己的信任策略
  import     读取试点公告等文件：先显示将发生的变化，再写入
  export     把数据写到标准输出：pilots、policies、review、mentions、figures、corrections、places
  backup     把全部数据备份到一个文件并读回核对；backup check 核对一个备份
  restore    把备份恢复到空的数据文件夹或空的数据库
  coverage   552 项需求各由什么实现、由哪个场景证明
  settings   每项设置的名称、含义、默认值与当前值
  password   重设管理员口令
  check      把数据库与公开日志逐条核对，指出被篡改之处
  keys       show 打印供他人信任的公钥；rotate 更换日志的密钥
  epoch      open：数据库落后于已签发的日志时，开始新的纪元
  test       运行全部测试；--long 运行长时间测试
  bench      在本机测量：响应时间、启动时间、空闲内存
  help       显示本页

数据默认保存在本目录的 data/ 下，用 CHENGJI_HOME 可改。
“./chengji <命令> --help”显示该命令的选项。
END
  else
    cat <<'END'
Chengji 城迹: the city information platform that can prove its results

Usage: ./chengji <verb> [options]

  run        start (the first time it builds first) and print the address; Ctrl-C stops
  verify     check a bundle offline; needs nothing but the bundle and your own policy
  import     read announcements: shows what would change, then changes it
  export     write data to standard output: pilots, policies, review, mentions, figures, corrections, places
  backup     write all data into one file and verify it; backup check verifies a file
  restore    restore a backup into an empty home or database
  coverage   what realises each of the 552 requirements, and the scenario that proves it
  settings   name, meaning, default and value of every setting
  password   set a new administrator password
  check      hold the database against the public log and name what was tampered with
  keys       show: the public keys for others to trust; rotate: take new keys for the log
  epoch      open: go on where the database lacks what the log signed before
  test       run every test; --long runs those that take long
  bench      measure on this machine: response time, start time, idle memory
  help       show this page

Data is kept in data/ beside this file; CHENGJI_HOME names another place.
'./chengji <verb> --help' shows the options of a verb.
END
  fi
}
