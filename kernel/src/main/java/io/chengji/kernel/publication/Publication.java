package io.chengji.kernel.publication;

import io.chengji.kernel.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A result before it is published: what it is about, the files that are its content, its figures,
 * and the kinds of entries on all of which it rests.
 *
 * @param subject stable name of what is published, lower-case parts between strokes, such as {@code
 *     register/list/P1-2013/new}
 * @param title what it is, for readers
 * @param evidence the files, each with another name
 * @param figures computed from the files
 * @param basis every entry of these kinds that is committed before is what the result rests on
 */
public record Publication(
    String subject,
    Words title,
    List<EvidenceFile> evidence,
    List<Figure> figures,
    List<String> basis) {
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

  public Publication {
    if (subject.length() > 200 || !SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException(
          "subject \"%s\": parts of letters, digits, dots and dashes between strokes"
              .formatted(subject));
    }
    evidence = List.copyOf(evidence);
    figures = List.copyOf(figures);
    basis = basis.stream().sorted().distinct().toList();
    checkDistinct("evidence", evidence.stream().map(EvidenceFile::name).toList());
    checkDistinct("figure", figures.stream().map(Figure::name).toList());
  }

  private static void checkDistinct(String what, Collection<String> names) {
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("%s: a name stands twice in %s".formatted(what, names));
    }
  }
}
