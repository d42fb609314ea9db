package io.chengji.programme.internal.reconciling;

import java.util.Map;

/**
 * English renderings and addresses of the programmes we know by name; others keep their own name.
 */
final class ProgrammeNames {
  private record Known(String id, String english) {}

  private static final Map<String, Known> KNOWN =
      Map.of(
          "国家智慧城市试点",
          new Known("national-smart-city", "National smart-city pilots"),
          "智慧城市试点",
          new Known("smart-city", "Smart-city pilots (as the collection names them)"),
          "智慧城市双试点",
          new Known("smart-city-double", "Double smart-city pilots (not defined)"),
          "信息消费试点",
          new Known("information-consumption", "Information-consumption pilots"),
          "信息惠民试点",
          new Known("information-benefit", "Information-for-the-people pilots"),
          "信息惠民城市试点",
          new Known("information-benefit-city", "Information-for-the-people city pilots"),
          "基于云计算的电子政务公共平台顶层设计实施试点",
          new Known("cloud-e-government", "Cloud-based e-government platform design pilots"),
          "智慧城市时空信息云平台建设试点",
          new Known("spatio-temporal-cloud", "Spatio-temporal information cloud platform pilots"));

  private ProgrammeNames() {}

  static String id(String name) {
    Known known = KNOWN.get(name);
    return known == null ? Ids.of("programme-", name) : known.id();
  }

  static String english(String name) {
    Known known = KNOWN.get(name);
    return known == null ? name : known.english();
  }
}
