package io.chengji.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LatenciesProperties {
  @Property
  void percentile_atLeastThatShareIsNoSlower_andItWasMeasured(
      @ForAll @Size(min = 1, max = 300) long @LongRange(min = 0, max = 1_000_000_000) [] nanos,
      @ForAll @DoubleRange(min = 0.1, max = 100) double percent) {
    double millis = new Latencies(nanos).percentileMillis(percent);

    long noSlower = Arrays.stream(nanos).filter(n -> n / 1e6 <= millis).count();
    assertThat(noSlower).isGreaterThanOrEqualTo((long) Math.floor(percent / 100 * nanos.length));
    assertThat(Arrays.stream(nanos).mapToDouble(n -> n / 1e6)).contains(millis);
  }
}
