package io.chengji.programme.internal.reading;

import io.chengji.programme.model.ReportingGroup;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A numbered heading that names a city, alone or after its province: 黑龙江省，哈尔滨市. */
record CityHeading(String province, String city) {
  private static final Pattern PAIR =
      Pattern.compile("([^，,]{2,12})[，,][\\s\\p{Z}]*([^，,。]{2,12}[市州盟县区])");

  static Optional<CityHeading> find(String heading) {
    Matcher pair = PAIR.matcher(heading);
    if (pair.matches() && ReportingGroup.findByName(pair.group(1)).isPresent()) {
      return Optional.of(new CityHeading(pair.group(1), pair.group(2)));
    }
    return ReportingGroup.findByName(heading)
        .filter(ReportingGroup::municipality)
        .map(group -> new CityHeading(heading, heading));
  }
}
