package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.CoverageLine;
import java.util.Arrays;
import java.util.Optional;

/** An administrative group of cities by which pilots are counted; a city may be in several. */
enum CountGroup {
  MUNICIPALITY("municipality", new Words("直辖市", "municipality")),
  PROVINCIAL_CAPITAL("provincial-capital", new Words("省会", "provincial capital")),
  SUB_PROVINCIAL("sub-provincial", new Words("副省级城市", "sub-provincial city")),
  SEPARATELY_PLANNED("separately-planned", new Words("计划单列市", "separately planned city")),
  PREFECTURE("prefecture", new Words("地级", "prefecture level")),
  OTHER("other", new Words("其他", "other"));

  private final String code;
  private final Words words;

  CountGroup(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  Words words() {
    return words;
  }

  static Optional<CountGroup> find(String code) {
    return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
  }

  /** The group of a computed line, whose key ends with its code. */
  static Optional<CountGroup> ofLine(CoverageLine line) {
    String key = line.group();
    return line.basis() == CoverageLine.Basis.COMPUTED
        ? find(key.substring(key.lastIndexOf('.') + 1))
        : Optional.empty();
  }
}
