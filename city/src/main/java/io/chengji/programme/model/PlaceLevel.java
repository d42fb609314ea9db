package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** Rank of a place at the date of its listing. */
public enum PlaceLevel {
  PROVINCE("province", new Words("省级", "province")),
  MUNICIPALITY("municipality", new Words("直辖市", "municipality")),
  PREFECTURE("prefecture", new Words("地级", "prefecture")),
  COUNTY("county", new Words("区、县（市）", "district or county")),
  TOWN("town", new Words("镇", "town")),
  STREET("street", new Words("街道", "street")),
  ZONE("functional-zone", new Words("功能区", "functional zone")),
  UNKNOWN("unknown", new Words("未定", "not determined"));

  private final String code;
  private final Words words;

  PlaceLevel(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** The word used in exports and addresses. */
  public String code() {
    return code;
  }

  /** The level in both languages. */
  public Words words() {
    return words;
  }
}
