package io.chengji.programme.internal.reading;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.SourceDocument;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document says of itself before its first heading: title, kind, issuer. */
final class DocumentHead {
  private static final Pattern TITLE_END = Pattern.compile("(?:通知|意见|函|决定|办法|公告|通报|批复|汇总|名单)$");
  private static final Pattern ATTACHMENT = Pattern.compile("附件\\s*\\d*\\s*[：:]?");
  private static final Pattern ISSUER =
      Pattern.compile("^((?:(?:[^关《》，。]{2,30}?(?:部|委|局|厅|办公厅|政府|国务院|委员会)|国务院)[ 　]*){1,6})关于");
  private static final Pattern REFERENCE_DATE = Pattern.compile("引用日期\\d{4}");
  private static final Pattern PROFILE = Pattern.compile("\\d+、[^：:，。、]{2,8}[：:]");
  private static final int TITLE_LINES = 3;
  private static final int LONGEST_TITLE = 60;

  private DocumentHead() {}

  static SourceDocument of(SourceText text) {
    String title = title(text.lines());
    DocumentKind kind = kind(title, text.lines());
    return new SourceDocument(
        text.fileName(),
        title,
        kind,
        issuer(title),
        null,
        text.sha256(),
        text.bytes(),
        text.lines().size(),
        text.encoding().title(),
        kind.quotable());
  }

  /** The first line that is no mark of an attachment, with the lines a broken title goes on. */
  private static String title(List<String> lines) {
    List<String> words =
        lines.stream()
            .map(NameParts::withoutBlanks)
            .filter(line -> !line.isEmpty() && !ATTACHMENT.matcher(line).matches())
            .limit(TITLE_LINES)
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    String first = words.getFirst();
    StringBuilder joined = new StringBuilder(first);
    for (int i = 1; i < words.size() && first.contains("关于"); i++) {
      if (TITLE_END.matcher(joined).find()) {
        return joined.toString();
      }
      joined.append(words.get(i));
    }
    String title = TITLE_END.matcher(joined).find() ? joined.toString() : first;
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  private static DocumentKind kind(String title, List<String> lines) {
    if (title.matches(".*关于.*(?:通知|公告|通报|批复|函)")) {
      return DocumentKind.NOTICE;
    }
    if (title.matches(".*(?:意见|决定|办法)")) {
      return DocumentKind.OPINION;
    }
    if (lines.stream().anyMatch(line -> REFERENCE_DATE.matcher(line).find())) {
      return DocumentKind.ENTRY;
    }
    long titles = lines.stream().filter(line -> line.stripLeading().startsWith("《")).count();
    if (titles >= 3) {
      return DocumentKind.COLLECTION;
    }
    long profiles = lines.stream().filter(line -> PROFILE.matcher(line).lookingAt()).count();
    boolean coverage = lines.stream().anyMatch(line -> line.contains("覆盖率"));
    return profiles >= 2 || coverage ? DocumentKind.STUDY : DocumentKind.OTHER;
  }

  private static String issuer(String title) {
    Matcher matcher = ISSUER.matcher(title);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
