package io.chengji.programme.internal.reading;

import io.chengji.programme.model.ReportingGroup;
import java.util.Optional;

/** The five separately planned cities (计划单列市), which report directly beside their province. */
public enum SeparatelyPlanned {
  DALIAN("大连市", ReportingGroup.LIAONING),
  QINGDAO("青岛市", ReportingGroup.SHANDONG),
  NINGBO("宁波市", ReportingGroup.ZHEJIANG),
  XIAMEN("厦门市", ReportingGroup.FUJIAN),
  SHENZHEN("深圳市", ReportingGroup.GUANGDONG);

  private final String city;
  private final ReportingGroup province;

  SeparatelyPlanned(String city, ReportingGroup province) {
    this.city = city;
    this.province = province;
  }

  /** Name of the city. */
  public String city() {
    return city;
  }

  /** The province it lies in. */
  public ReportingGroup province() {
    return province;
  }

  /** The city of that name. */
  public static Optional<SeparatelyPlanned> findByName(String name) {
    for (SeparatelyPlanned each : values()) {
      if (each.city.equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
