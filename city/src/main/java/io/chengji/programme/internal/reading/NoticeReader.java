package io.chengji.programme.internal.reading;

import static io.chengji.programme.internal.reading.NameScanner.BLANKS;

import io.chengji.kernel.document.SourceText;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.internal.reading.Headings.Rank;
import io.chengji.programme.internal.reading.NameLineReader.Site;
import io.chengji.programme.internal.reading.PolicyReader.Shelf;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Remainder;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.ReportingGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an announcement, a retelling of one, a collection of plans or a study by the grammar of
 * such texts. It never fails on a text: what it cannot read is kept as a remainder.
 */
public final class NoticeReader {
  private static final Pattern PROGRAMME_LINE =
      Pattern.compile(
          BLANKS
              + "([^：:，。；《》]{2,40}试点(?:[（(][^（()）：:]{2,16}[）)])?)[\\s\\p{Z}]*[：:](?![\\s\\p{Z}]*新增)(.+)");
  private static final Pattern PROVINCE_INLINE = Pattern.compile(BLANKS + "([^：:]{2,12})[：:](.+)");
  private static final Pattern ABSENCE =
      Pattern.compile(BLANKS + "(?:暂)?无(?:国家)?(?:智慧城市)?试点[。.]?" + BLANKS);
  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile(BLANKS + "\\d{1,2}(?:\\.\\d{1,2})?[\\s\\p{Z}]+\\S{1,20}" + BLANKS);
  private static final Pattern AREA =
      Pattern.compile(BLANKS + "\\p{IsHan}{2,14}[区县市州盟旗城园镇]" + BLANKS);
  private static final Pattern EDIT_MARK = Pattern.compile("[^\\p{IsHan}]*编辑" + BLANKS);
  private static final Pattern CLASSES =
      Pattern.compile("(?:地级|市|区|县|镇|[、（()）]|\\d+个|新增|扩大|范围|试点|城市|名单)+");
  private static final int LONGEST_EXPANSION = 160;

  private final SourceText source;
  private final Facts facts;
  private final Headings headings = new Headings();
  private final NameLineReader names;
  private final PolicyReader policies;
  private final ProseFlow flow = new ProseFlow();
  private final GroupReader groups;
  private final OpenList lists;

  private String province = "";
  private String city = "";
  private String subArea = "";
  private boolean inList;
  private boolean namesSinceHeading;
  private boolean namesSinceProvince;
  private int sectionStart;
  private boolean contents;
  private boolean references;

  private NoticeReader(SourceText source) {
    this.source = source;
    this.facts = new Facts(DocumentHead.of(source));
    this.names = new NameLineReader(facts);
    this.policies = new PolicyReader(facts);
    this.groups = new GroupReader(facts);
    this.lists = new OpenList(facts);
  }

  /** What the text prints. */
  public static DocumentFacts read(SourceText source) {
    return read(source, Integer.MAX_VALUE);
  }

  /**
   * The same, but reading ends with the line that brings more names than a limit: a text that will
   * be refused for their number is not read to its end.
   */
  public static DocumentFacts read(SourceText source, int mostNames) {
    NoticeReader reader = new NoticeReader(source);
    int from = TitleLines.end(source.lines(), reader.facts.document.title());
    int last = source.lines().size();
    for (int number = from; number <= last && reader.facts.names.size() <= mostNames; number++) {
      reader.line(number, source.line(number));
    }
    reader.finish();
    return reader.facts.toFacts();
  }

  private void finish() {
    groups.close();
    new ProseReader(facts, flow).read();
    List<ProfileReader.Stretch> profiles = new ProfileReader(facts, flow).read();
    int at = 0;
    for (ProfileReader.Stretch profile : profiles) {
      policies.prose(flow, at, profile.start(), new Shelf("", "", "", ""));
      Shelf shelf = new Shelf(profile.province(), profile.city(), "", profile.city());
      policies.prose(flow, profile.start(), profile.end(), shelf);
      at = profile.end();
    }
    policies.prose(flow, at, flow.length(), new Shelf("", "", "", ""));
  }

  private void line(int number, String line) {
    if (NameParts.withoutBlanks(line).isEmpty() || skipped(number, line)) {
      return;
    }
    if (section(number, line) || numbered(number, line) || policy(number, line)) {
      return;
    }
    if (expansion(number, line) || listTitle(number, line) || programme(number, line)) {
      return;
    }
    if (province(number, line) || absence(number, line) || area(number, line)) {
      return;
    }
    if (!nameLine(number, line)) {
      prose(number, line);
    }
  }

  /**
   * The table of contents and the mark 编辑 carry nothing; a list of references carries the official
   * documents that it names.
   */
  private boolean skipped(int number, String line) {
    String text = line.strip();
    if (text.equals("参考资料") || text.equals("参考文献")) {
      references = true;
    }
    if (text.equals("目录")) {
      contents = true;
      return true;
    }
    if (references) {
      policies.reference(number, line, new Shelf("", "", "", ""));
    }
    contents = contents && CONTENTS_ENTRY.matcher(line).matches();
    return references || contents || EDIT_MARK.matcher(line).matches();
  }

  private boolean section(int number, String line) {
    if (!EDIT_MARK.matcher(next(number)).matches()) {
      return false;
    }
    open(new Heading(Rank.SECTION, line.strip(), number));
    inList = false;
    return true;
  }

  private String next(int number) {
    for (int i = number + 1; i <= source.lines().size(); i++) {
      if (!source.line(i).isBlank()) {
        return source.line(i);
      }
    }
    return "";
  }

  private void open(Heading heading) {
    boolean section = heading.rank() == Rank.SECTION || heading.rank() == Rank.LIST_TITLE;
    sectionStart =
        section && (namesSinceHeading || heading.rank() == Rank.SECTION)
            ? flow.length()
            : sectionStart;
    headings.push(heading, namesSinceHeading);
    flow.breakHere();
    namesSinceHeading = false;
    province = "";
    city = "";
    subArea = "";
    namesSinceProvince = true;
  }

  private boolean numbered(int number, String line) {
    Optional<Heading> found = Headings.findNumbered(line, number);
    if (found.isEmpty()) {
      return false;
    }
    Heading heading = found.get();
    Optional<CityHeading> cityHeading = CityHeading.find(heading.text());
    if (cityHeading.isPresent()) {
      province = cityHeading.get().province();
      city = cityHeading.get().city();
      subArea = "";
      inList = false;
      groups.city(city);
      return true;
    }
    if (heading.text().contains("。")) {
      return false;
    }
    open(heading);
    stated(heading, line);
    inList =
        heading.rank().compareTo(Rank.DIGITS) < 0
            && (heading.findStated().isPresent() || CLASSES.matcher(heading.text()).matches());
    return true;
  }

  private void stated(Heading heading, String line) {
    Optional<Integer> stated = heading.findStated();
    if (stated.isEmpty()) {
      return;
    }
    Evidence evidence = facts.quotes.of(heading.line(), line, line.strip(), "");
    if (heading.rank().compareTo(Rank.DIGITS) >= 0) {
      groups.open(heading, evidence);
      return;
    }
    facts.figures.add(
        new ReportedFigure(
            "list.L" + heading.line(),
            new Words(heading.text(), "stated in the heading " + heading.text()),
            BigDecimal.valueOf(stated.get()),
            "个",
            stated.get() + "个",
            evidence));
  }

  private boolean policy(int number, String line) {
    if (!line.stripLeading().startsWith("《") || PolicyTitles.findAll(line).isEmpty()) {
      return false;
    }
    String heading = subArea.isEmpty() ? city : subArea;
    policies.line(number, line, new Shelf(province, city, subArea, heading));
    return true;
  }

  private boolean expansion(int number, String line) {
    if (line.length() > LONGEST_EXPANSION || line.contains("。")) {
      return false;
    }
    Optional<ExpansionLine> found = ExpansionLine.find(line);
    if (found.isEmpty()) {
      return false;
    }
    ExpansionLine parts = found.get();
    String base = NameParts.withoutBlanks(parts.base().of(line));
    PrintedList target = list(number);
    names(target, MentionRole.EXPANDED, "", number, line, parts.base());
    names(target, MentionRole.ADDED, base, number, line, parts.added());
    if (parts.earlier() != null) {
      names(target, MentionRole.APPROVED_EARLIER, base, number, line, parts.earlier());
    }
    return true;
  }

  private boolean listTitle(int number, String line) {
    Optional<Heading> found = ListTitles.find(line, number);
    found.ifPresent(
        heading -> {
          open(heading);
          stated(heading, line);
          inList = true;
        });
    return found.isPresent();
  }

  private boolean programme(int number, String line) {
    Matcher matcher = PROGRAMME_LINE.matcher(line);
    if (!matcher.matches() || city.isEmpty()) {
      return false;
    }
    String name = NameParts.withoutBlanks(matcher.group(1));
    PrintedList target = lists.ofProgramme(name, number);
    ExpansionLine.Span span = new ExpansionLine.Span(matcher.start(2), line.length());
    read(
        new Site(
            target.id(),
            MentionRole.LISTED,
            province,
            city,
            "",
            city + " / " + name,
            number,
            line,
            span.start(),
            span.end()));
    return true;
  }

  private boolean province(int number, String line) {
    String text = NameParts.withoutBlanks(line);
    boolean colon = text.endsWith("：") || text.endsWith(":");
    String name = colon ? text.substring(0, text.length() - 1) : text;
    if (isReporter(name, colon)) {
      province = name;
      city = "";
      inList = true;
      namesSinceProvince = false;
      return true;
    }
    Matcher inline = PROVINCE_INLINE.matcher(line);
    if (!inline.matches() || !isReporter(NameParts.withoutBlanks(inline.group(1)), true)) {
      return false;
    }
    province = NameParts.withoutBlanks(inline.group(1));
    inList = true;
    names(
        list(number),
        MentionRole.LISTED,
        "",
        number,
        line,
        new ExpansionLine.Span(inline.start(2), line.length()));
    return true;
  }

  /**
   * Whether the line is the heading of a province, the Corps or a separately planned city. Without
   * a colon, a city's own name right under a heading is a name of the list.
   */
  private boolean isReporter(String name, boolean colon) {
    if (ReportingGroup.findByName(name).isPresent()) {
      return colon || namesSinceProvince || !name.equals(province);
    }
    boolean planned = SeparatelyPlanned.findByName(name).isPresent();
    return planned && (colon && inList);
  }

  private boolean absence(int number, String line) {
    if (city.isEmpty() || !ABSENCE.matcher(line).matches()) {
      return false;
    }
    Evidence evidence = facts.quotes.of(number, line, line.strip(), city);
    facts.absences.add(new PrintedAbsence(province, city, evidence));
    return true;
  }

  private boolean area(int number, String line) {
    boolean heading =
        !city.isEmpty()
            && AREA.matcher(line).matches()
            && next(number).stripLeading().startsWith("《");
    subArea = heading ? line.strip() : subArea;
    return heading;
  }

  private boolean nameLine(int number, String line) {
    if (!city.isEmpty()) {
      return false;
    }
    if (isProse(line) && !stopsBetweenNames(line)) {
      return strayAmongNames(number, line);
    }
    if (!inList || province.isEmpty() && !namesLike(line)) {
      return inList && remainder(number, line);
    }
    if (line.indexOf('：') >= 0) {
      return remainder(number, line);
    }
    names(
        list(number),
        MentionRole.LISTED,
        "",
        number,
        line,
        new ExpansionLine.Span(0, line.length()));
    return true;
  }

  private boolean remainder(int number, String line) {
    String text = line.strip();
    facts.remainders.add(new Remainder(text, facts.quotes.of(number, line, text, heading())));
    return true;
  }

  private static boolean namesLike(String line) {
    return line.chars().anyMatch(c -> NameScanner.isDelimiter((char) c))
        || AREA.matcher(line).matches();
  }

  /** A sentence: it has a full stop before its end, or ends like a salutation. */
  private static boolean isProse(String line) {
    String text = line.strip();
    int stop = text.indexOf('。');
    return stop >= 0 && stop < text.length() - 1 || text.endsWith("：") || text.startsWith("附件");
  }

  /** Names of a list between which stray full stops stand, as in 长沙市。株洲市、岳阳市. */
  private boolean stopsBetweenNames(String line) {
    return inList && !province.isEmpty() && pieces(line).allMatch(NoticeReader::isArea);
  }

  /**
   * A line under a province that reads like a sentence and yet has a name between delimiters, as in
   * 长沙市、株。洲市: it is kept as unread, and read as prose too.
   */
  private boolean strayAmongNames(int number, String line) {
    boolean stray =
        inList
            && !province.isEmpty()
            && pieces(line).count() > 1
            && pieces(line).anyMatch(NoticeReader::isArea);
    if (stray) {
      remainder(number, line);
      flow.append(number, line);
    }
    return stray;
  }

  private static Stream<String> pieces(String line) {
    return NameScanner.scan(line).stream()
        .filter(piece -> piece.type() == NameScanner.Type.NAME)
        .map(piece -> NameParts.of(piece.text()).text());
  }

  private static boolean isArea(String name) {
    return AREA.matcher(name).matches();
  }

  private void prose(int number, String line) {
    if (isProse(line) || !inList) {
      inList = false;
      flow.append(number, line);
    }
  }

  private String heading() {
    String innermost = headings.innermost();
    return province.isEmpty()
        ? innermost
        : innermost.isEmpty() ? province : innermost + " / " + province;
  }

  private void names(
      PrintedList target,
      MentionRole role,
      String base,
      int number,
      String line,
      ExpansionLine.Span span) {
    read(
        new Site(
            target.id(),
            role,
            province,
            city,
            base,
            heading(),
            number,
            line,
            span.start(),
            span.end()));
  }

  private void read(Site site) {
    if (names.read(site) > 0) {
      namesSinceHeading = true;
      namesSinceProvince = true;
    }
  }

  private PrintedList list(int number) {
    return lists.under(headings, flow, sectionStart, number);
  }
}
