package io.chengji.kernel.settings;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used: each complaint names setting, value, rule and remedy. */
public final class SettingRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Words> complaints;

  public SettingRefused(List<Words> complaints) {
    super(complaints.stream().map(c -> c.in(Language.EN)).collect(Collectors.joining(" | ")));
    this.complaints = List.copyOf(complaints);
  }

  /** One complaint for each wrong value, in the order of the declarations. */
  public List<Words> complaints() {
    return complaints;
  }
}
