package io.chengji.kernel.table;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Tables as GeoJSON by RFC 7946: WGS-84, longitude first, null geometry where none is known. */
final class GeoJsonTables {
  private GeoJsonTables() {}

  static <T> void write(Table<T> table, OutputStream out) {
    try (JsonGenerator json = JsonTables.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (T row : table.rows()) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        writeGeometry(table.place().of(row), json);
        json.writeName("properties");
        JsonTables.writeObject(table, row, json);
        json.writeEndObject();
        json.writeRaw('\n');
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeGeometry(@Nullable Point point, JsonGenerator json) {
    if (point == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(point.longitude());
    json.writeNumber(point.latitude());
    json.writeEndArray();
    json.writeEndObject();
  }
}
