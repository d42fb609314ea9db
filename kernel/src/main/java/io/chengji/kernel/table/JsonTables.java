package io.chengji.kernel.table;

import java.io.OutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tables as a JSON array of objects, streamed. */
final class JsonTables {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonTables() {}

  static <T> void write(Table<T> table, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartArray();
      for (T row : table.rows()) {
        writeObject(table, row, json);
        json.writeRaw('\n');
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  static JsonGenerator generator(OutputStream out) {
    return MAPPER.createGenerator(out);
  }

  static <T> void writeObject(Table<T> table, T row, JsonGenerator json) {
    json.writeStartObject();
    for (Column<T> column : table.columns()) {
      json.writeName(column.name());
      writeValue(column.value().of(row), json);
    }
    json.writeEndObject();
  }

  private static void writeValue(@Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
