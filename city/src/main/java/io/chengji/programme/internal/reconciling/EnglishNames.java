package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import java.util.List;

/** City names in Latin letters, from their readings: 北京市 is Beijing. */
final class EnglishNames {
  private final Codes codes;

  EnglishNames(Codes codes) {
    this.codes = codes;
  }

  String of(String city) {
    List<String> syllables = codes.readings().read(city).syllables();
    String name =
        String.join(
            "", city.endsWith("市") ? syllables.subList(0, syllables.size() - 1) : syllables);
    return name.isEmpty()
        ? city
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
