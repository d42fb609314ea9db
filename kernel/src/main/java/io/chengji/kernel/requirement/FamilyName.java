package io.chengji.kernel.requirement;

import io.chengji.kernel.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A family of requirements by name.
 *
 * @param letter its letter in the table of requirements
 * @param packageName the last part of its Java package
 * @param english its English name
 * @param chinese its Chinese name
 */
public record FamilyName(String letter, String packageName, String english, String chinese) {
  private static final List<String> HEADER = List.of("letter", "package", "name_en", "name_zh");

  /** All families in the order of their letters. */
  public static List<FamilyName> listAll() {
    try (InputStream in = FamilyName.class.getResourceAsStream("families.csv")) {
      CsvTable table = CsvTable.read(Objects.requireNonNull(in, "families.csv"), HEADER);
      return table.rows().stream()
          .map(r -> new FamilyName(r.field(0), r.field(1), r.field(2), r.field(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
