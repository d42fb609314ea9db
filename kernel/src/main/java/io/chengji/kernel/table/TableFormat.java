package io.chengji.kernel.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** A format in which a {@link Table} leaves the house. */
public enum TableFormat {
  /** RFC 4180 in UTF-8, plain: LF, no byte order mark, every value exactly as it is. */
  CSV("csv", "text/csv; charset=utf-8"),
  /** Office Open XML; texts are text cells, never formulas. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** An array of objects, one member for each column, null where a value is empty. */
  JSON("json", "application/json"),
  /** RFC 7946: one feature for each row, its columns as properties. */
  GEOJSON("geojson", "application/geo+json");

  private final String extension;
  private final String mediaType;

  TableFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The word used on the command line and as file extension. */
  public String extension() {
    return extension;
  }

  /** The media type of a response. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of that word, if there is one. */
  public static Optional<TableFormat> find(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /** Writes the table as UTF-8 bytes and flushes; the caller closes the stream. */
  public void write(Table<?> table, OutputStream out) throws IOException {
    switch (this) {
      case CSV -> CsvTables.write(table, out);
      case XLSX -> XlsxTables.write(table, out);
      case JSON -> JsonTables.write(table, out);
      case GEOJSON -> GeoJsonTables.write(table, out);
    }
  }
}
