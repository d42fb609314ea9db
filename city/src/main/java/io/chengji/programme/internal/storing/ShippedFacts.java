package io.chengji.programme.internal.storing;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The facts of the source documents that come with the product, without their texts. */
public final class ShippedFacts {
  /** Folder of the resources. */
  public static final String FOLDER = "/io/chengji/programme/register/";

  /** The list of files in the folder, one name a line. */
  public static final String INDEX = "documents.txt";

  private ShippedFacts() {}

  /** All shipped documents, by name. */
  public static List<DocumentFacts> list() {
    return names().stream().map(name -> FactsJson.read(text(name))).toList();
  }

  /** Names of the resources, in order. */
  public static List<String> names() {
    return text(INDEX).lines().filter(name -> !name.isBlank()).toList();
  }

  /** Name of the resource that holds the facts of a document. */
  public static String fileName(DocumentFacts facts) {
    return facts.document().id().replaceFirst("\\.txt$", "") + ".json";
  }

  /** A shipped resource as text. */
  public static String text(String name) {
    try (InputStream in = ShippedFacts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the shipped register lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
