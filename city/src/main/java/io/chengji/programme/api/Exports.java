package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.table.CsvTables;
import io.chengji.kernel.table.Table;
import io.chengji.kernel.table.TableFormat;
import io.chengji.kernel.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Lists as files to save. */
final class Exports {
  private static final String[] MEDIA_TYPES =
      Arrays.stream(TableFormat.values()).map(TableFormat::mediaType).toArray(String[]::new);

  private Exports() {}

  /** An export operation with the filters of its list. */
  static Operation operation(String id, String path, String... filters) {
    return Operation.get(id, path, Admission.PUBLIC)
        .withQuery("format", "bom")
        .withQuery(filters)
        .withProduces(MEDIA_TYPES);
  }

  /** The table in the format that is asked for. */
  static Reply reply(Request request, Table<?> table) throws IOException {
    TableFormat format = format(request);
    boolean plain = request.query("bom").isPresent() && !request.queryFlag("bom");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (format != TableFormat.CSV) {
      format.write(table, out);
    } else if (plain) {
      CsvTables.writeCrlf(table, out);
    } else {
      CsvTables.writeForSpreadsheet(table, out);
    }
    return Reply.bytes(format.mediaType(), out.toByteArray())
        .asDownload("chengji-" + table.name() + "." + format.extension());
  }

  private static TableFormat format(Request request) {
    String asked = request.query("format").orElse("");
    String list =
        String.join(", ", Arrays.stream(TableFormat.values()).map(TableFormat::extension).toList());
    return TableFormat.find(asked)
        .orElseThrow(
            () ->
                Request.badQuery(
                    "format",
                    asked,
                    new Words("其中之一：" + list, "one of: " + list),
                    new Words("请改为其中之一", "Choose one of them.")));
  }
}
