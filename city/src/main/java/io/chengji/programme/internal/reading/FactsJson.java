package io.chengji.programme.internal.reading;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON text, the same bytes for the same facts on every machine. */
public final class FactsJson {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private FactsJson() {}

  /** The facts as pretty-printed JSON that ends with a line end. */
  public static String write(DocumentFacts facts) {
    return MAPPER.writeValueAsString(facts) + "\n";
  }

  /** The facts that JSON text holds; fails for text that was not written by {@link #write}. */
  public static DocumentFacts read(String json) {
    return MAPPER.readValue(json, DocumentFacts.class);
  }
}
