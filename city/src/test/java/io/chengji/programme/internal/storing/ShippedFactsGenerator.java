package io.chengji.programme.internal.storing;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import io.chengji.programme.internal.reading.NoticeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the shipped facts anew from a folder of source documents: arguments are both folders. */
final class ShippedFactsGenerator {
  private ShippedFactsGenerator() {}

  public static void main(String[] folders) throws IOException {
    Path target = Path.of(folders[1]);
    StringBuilder index = new StringBuilder();
    for (DocumentFacts facts : readAll(Path.of(folders[0]))) {
      String name = ShippedFacts.fileName(facts);
      Files.writeString(target.resolve(name), FactsJson.write(facts));
      index.append(name).append('\n');
    }
    Files.writeString(target.resolve(ShippedFacts.INDEX), index.toString());
  }

  /** The facts of every text in a folder, by file name. */
  static List<DocumentFacts> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".txt"))
          .sorted()
          .map(ShippedFactsGenerator::read)
          .toList();
    }
  }

  private static DocumentFacts read(Path file) {
    try {
      return NoticeReader.read(
          SourceText.of(file.getFileName().toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
