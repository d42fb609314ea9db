package io.chengji.kernel.records;

import io.chengji.kernel.journal.Payload;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a work found out while it ran, such as a new id or how many rows it changed: members that
 * are added to the payload of its entry. Belongs to one work; not thread-safe.
 */
public final class Learned {
  private final Map<String, Object> members = new LinkedHashMap<>();
  private boolean nothingChanged;

  Learned() {}

  /** Adds a member: text, whole number, list, map, record or JSON tree. */
  public Learned put(String name, Object value) {
    if (members.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("\"" + name + "\" was put twice");
    }
    return this;
  }

  /**
   * Says that there was nothing to change: the transaction is rolled back and no entry is written,
   * as for an import that is repeated.
   */
  public void nothingChanged() {
    nothingChanged = true;
  }

  boolean isNothingChanged() {
    return nothingChanged;
  }

  Payload completing(Payload payload) {
    return payload.with(members);
  }
}
