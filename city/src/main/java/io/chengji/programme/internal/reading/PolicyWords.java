package io.chengji.programme.internal.reading;

import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.PolicyStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in and after a title: number, status, period, kind.
 *
 * @param number document number as printed, without brackets around it
 * @param prefix issuer mark of the number, such as 京政发
 * @param note words after the title that are neither number nor status
 * @param consumed how many characters after the title belong to it
 */
record PolicyWords(
    String number,
    String prefix,
    @Nullable Integer year,
    PolicyStatus status,
    String statusAsWritten,
    String note,
    int consumed) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\p{IsHan}{1,12})\\s*[\\[〔［【(（]\\s*(\\d{4})\\s*[\\]〕］】)）]\\s*第?\\s*\\d+\\s*号");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:[（(](?:[^（()）]|[（(]\\d{4}[）)]){0,100}[）)]|\\p{IsHan}{1,12}\\s*[\\[〔［]\\s*\\d{4}\\s*[\\]〕］]\\s*第?\\s*\\d+\\s*号|未公开|未发布|编制中|讨论稿|征求意见稿|，包括[^。]{0,100}。)");
  private static final Pattern STATUS = Pattern.compile("\\d{0,8}(?:未公开|未发布|编制中|讨论稿|征求意见稿)");
  private static final Map<String, PolicyStatus> STATUSES = new LinkedHashMap<>();
  private static final Map<String, PolicyKind> KINDS = new LinkedHashMap<>();
  private static final Pattern BRACKET_AT_END = Pattern.compile("[（(][^（()）]*[）)]$");

  static {
    STATUSES.put("未公开", PolicyStatus.UNPUBLISHED);
    STATUSES.put("未发布", PolicyStatus.UNRELEASED);
    STATUSES.put("编制中", PolicyStatus.IN_PREPARATION);
    STATUSES.put("讨论稿", PolicyStatus.DISCUSSION_DRAFT);
    STATUSES.put("征求意见稿", PolicyStatus.CONSULTATION_DRAFT);
    KINDS.put("行动计划", PolicyKind.ACTION_PLAN);
    KINDS.put("计划", PolicyKind.ACTION_PLAN);
    KINDS.put("纲要", PolicyKind.OUTLINE);
    KINDS.put("规划", PolicyKind.PLAN);
    KINDS.put("方案", PolicyKind.SCHEME);
    KINDS.put("意见", PolicyKind.OPINION);
    KINDS.put("决定", PolicyKind.DECISION);
    KINDS.put("通知", PolicyKind.NOTICE);
    KINDS.put("函", PolicyKind.LETTER);
    KINDS.put("办法", PolicyKind.MEASURES);
    KINDS.put("指标体系", PolicyKind.INDICATORS);
    KINDS.put("设计", PolicyKind.DESIGN);
    KINDS.put("评估", PolicyKind.REPORT);
    KINDS.put("报告", PolicyKind.REPORT);
  }

  /** What the text after a title says; the title ends at the given position. */
  static PolicyWords after(String text, int end) {
    int at = end;
    Matcher next = AFTER.matcher(text);
    while (next.region(at, text.length()).lookingAt()) {
      at = next.end();
    }
    String tail = text.substring(end, at);
    Matcher number = NUMBER.matcher(tail);
    boolean numbered = number.find();
    String rest = numbered ? tail.replace(number.group(), "") : tail;
    Matcher status = STATUS.matcher(rest);
    String written = status.find() ? status.group() : "";
    return new PolicyWords(
        numbered ? number.group().strip() : "",
        numbered ? number.group(1) : "",
        numbered ? Integer.valueOf(number.group(2)) : null,
        statusOf(written),
        written,
        plain(rest.replace(written, "")),
        at - end);
  }

  private static PolicyStatus statusOf(String written) {
    return STATUSES.entrySet().stream()
        .filter(entry -> written.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PolicyStatus.STATED);
  }

  private static String plain(String words) {
    return words.replaceAll("^[（()），,。\\s]+|[（()）,，。\\s]+$", "");
  }

  /** The kind that the last words of a title name. */
  static PolicyKind kind(String title) {
    String words = BRACKET_AT_END.matcher(title.strip()).replaceFirst("").strip();
    words =
        words.replaceFirst("[\\d年\\-—–－]+(?=行动计划$)", "").replaceFirst("\\d{4}[-—–－]\\d{4}$", "");
    for (Map.Entry<String, PolicyKind> entry : KINDS.entrySet()) {
      if (words.endsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return PolicyKind.OTHER;
  }

  /** First and last year of the period that a title prints; null where it prints none. */
  static int @Nullable [] period(String title) {
    Matcher matcher = Pattern.compile("(\\d{4})\\s*年?\\s*[-—–－―~～至]+\\s*(\\d{4})").matcher(title);
    if (!matcher.find()) {
      return null;
    }
    return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
  }
}
