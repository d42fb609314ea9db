package io.chengji.kernel.requirement;

import io.chengji.kernel.table.CsvException;
import io.chengji.kernel.table.CsvRow;
import io.chengji.kernel.table.CsvTable;
import io.chengji.kernel.table.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of requirements, read strictly: the first fault refuses the whole file. */
public final class Requirements {
  /** The columns of the table, in order. */
  public static final List<String> HEADER =
      List.of("id", "family", "name_en", "state", "realised_as", "realised_by", "scenario", "page");

  private Requirements() {}

  /**
   * Reads the table in this file.
   *
   * @throws CsvException naming line and column of the first fault
   */
  public static List<Requirement> load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in);
    }
  }

  /**
   * Reads the table in UTF-8 from a stream, which the caller closes.
   *
   * @throws CsvException naming line and column of the first fault
   */
  public static List<Requirement> load(InputStream in) throws IOException {
    CsvTable table = CsvTable.read(in, HEADER);
    List<Requirement> requirements = new ArrayList<>();
    String last = "";
    for (CsvRow row : table.rows()) {
      Requirement requirement = parse(table, row);
      if (requirement.id().compareTo(last) <= 0) {
        throw new CsvException(
            row.line(),
            1,
            "编号%s重复或不按顺序，前一行是%s".formatted(requirement.id(), last),
            "id %s is repeated or out of order after %s".formatted(requirement.id(), last));
      }
      last = requirement.id();
      requirements.add(requirement);
    }
    return List.copyOf(requirements);
  }

  /** Writes the table that {@link #load(InputStream)} reads. */
  public static void write(List<Requirement> requirements, Appendable out) throws IOException {
    CsvWriter writer = new CsvWriter(out);
    writer.writeRow(HEADER);
    for (Requirement r : requirements) {
      writer.writeRow(
          r.id(),
          r.family(),
          r.nameEn(),
          r.state().word(),
          r.realisedAs().word(),
          r.realisedBy(),
          r.scenario(),
          r.page());
    }
  }

  private static Requirement parse(CsvTable table, CsvRow row) {
    try {
      return new Requirement(
          table.cell(row, "id"),
          table.cell(row, "family"),
          table.cell(row, "name_en"),
          parseState(table.cell(row, "state")),
          parseRealisation(table.cell(row, "realised_as")),
          table.cell(row, "realised_by"),
          table.cell(row, "scenario"),
          table.cell(row, "page"));
    } catch (InvalidRequirementException e) {
      CsvException placed =
          new CsvException(row.line(), HEADER.indexOf(e.field()) + 1, e.chinese(), e.english());
      placed.initCause(e);
      throw placed;
    }
  }

  private static State parseState(String word) {
    return State.findByWord(word)
        .orElseThrow(
            () ->
                new InvalidRequirementException(
                    "state", word, "应为works或not-yet", "write works or not-yet"));
  }

  private static Realisation parseRealisation(String word) {
    return Realisation.findByWord(word)
        .orElseThrow(
            () ->
                new InvalidRequirementException(
                    "realised_as",
                    word,
                    "应为mechanism、pack、rule、record、principle或plan-title",
                    "write mechanism, pack, rule, record, principle or plan-title"));
  }
}
