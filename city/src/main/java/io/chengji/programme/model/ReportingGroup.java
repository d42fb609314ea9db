package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who reports pilots: the thirty-four provincial divisions of GB/T 2260, and the Production and
 * Construction Corps as a group of its own beside Xinjiang, without a division code. A name that a
 * text prints under none of them, and that no code data knows, stands under {@link #UNSTATED}.
 */
public enum ReportingGroup {
  BEIJING("110000", new Words("北京市", "Beijing")),
  TIANJIN("120000", new Words("天津市", "Tianjin")),
  HEBEI("130000", new Words("河北省", "Hebei")),
  SHANXI("140000", new Words("山西省", "Shanxi")),
  INNER_MONGOLIA("150000", new Words("内蒙古自治区", "Inner Mongolia")),
  LIAONING("210000", new Words("辽宁省", "Liaoning")),
  JILIN("220000", new Words("吉林省", "Jilin")),
  HEILONGJIANG("230000", new Words("黑龙江省", "Heilongjiang")),
  SHANGHAI("310000", new Words("上海市", "Shanghai")),
  JIANGSU("320000", new Words("江苏省", "Jiangsu")),
  ZHEJIANG("330000", new Words("浙江省", "Zhejiang")),
  ANHUI("340000", new Words("安徽省", "Anhui")),
  FUJIAN("350000", new Words("福建省", "Fujian")),
  JIANGXI("360000", new Words("江西省", "Jiangxi")),
  SHANDONG("370000", new Words("山东省", "Shandong")),
  HENAN("410000", new Words("河南省", "Henan")),
  HUBEI("420000", new Words("湖北省", "Hubei")),
  HUNAN("430000", new Words("湖南省", "Hunan")),
  GUANGDONG("440000", new Words("广东省", "Guangdong")),
  GUANGXI("450000", new Words("广西壮族自治区", "Guangxi")),
  HAINAN("460000", new Words("海南省", "Hainan")),
  CHONGQING("500000", new Words("重庆市", "Chongqing")),
  SICHUAN("510000", new Words("四川省", "Sichuan")),
  GUIZHOU("520000", new Words("贵州省", "Guizhou")),
  YUNNAN("530000", new Words("云南省", "Yunnan")),
  TIBET("540000", new Words("西藏自治区", "Tibet")),
  SHAANXI("610000", new Words("陕西省", "Shaanxi")),
  GANSU("620000", new Words("甘肃省", "Gansu")),
  QINGHAI("630000", new Words("青海省", "Qinghai")),
  NINGXIA("640000", new Words("宁夏回族自治区", "Ningxia")),
  XINJIANG("650000", new Words("新疆维吾尔自治区", "Xinjiang")),
  TAIWAN("710000", new Words("台湾省", "Taiwan")),
  HONG_KONG("810000", new Words("香港特别行政区", "Hong Kong")),
  MACAO("820000", new Words("澳门特别行政区", "Macao")),
  CORPS("BT", new Words("新疆生产建设兵团", "Xinjiang Production and Construction Corps")),
  UNSTATED("unstated", new Words("未载省份", "Province not stated"));

  private static final List<String> ENDINGS =
      List.of("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市");

  private final String code;
  private final Words words;

  ReportingGroup(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** Those who report, in the order of their codes, the Corps last. */
  public static List<ReportingGroup> listReporting() {
    return Stream.of(values()).filter(group -> group != UNSTATED).toList();
  }

  /** Six digits of GB/T 2260, BT for the Corps, or {@code unstated}. */
  public String code() {
    return code;
  }

  /** Full name in both languages. */
  public Words words() {
    return words;
  }

  /** Whether it is one of the four cities directly under the central government. */
  public boolean municipality() {
    return this == BEIJING || this == TIANJIN || this == SHANGHAI || this == CHONGQING;
  }

  /** The name without its rank, such as 宁夏. */
  public String stem() {
    for (String ending : ENDINGS) {
      if (words.zh().endsWith(ending)) {
        return words.zh().substring(0, words.zh().length() - ending.length());
      }
    }
    return words.zh();
  }

  /** The group of that code. */
  public static ReportingGroup ofCode(String code) {
    for (ReportingGroup group : values()) {
      if (group.code.equals(code)) {
        return group;
      }
    }
    throw new IllegalArgumentException("no reporting group has the code " + code);
  }

  /** The group that a heading names, also under an irregular rank such as 宁夏自治区. */
  public static Optional<ReportingGroup> findByName(String name) {
    if (name.equals("兵团")) {
      return Optional.of(CORPS);
    }
    for (ReportingGroup group : listReporting()) {
      if (group.words.zh().equals(name) || group != CORPS && group.namedLoosely(name)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private boolean namedLoosely(String name) {
    return name.startsWith(stem()) && ENDINGS.contains(name.substring(stem().length()));
  }
}
