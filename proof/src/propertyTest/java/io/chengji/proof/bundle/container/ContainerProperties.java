package io.chengji.proof.bundle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Do any files come back, and is any one changed byte seen? */
class ContainerProperties {
  @Property(tries = 300)
  void anyFiles_comeBack(@ForAll("files") Map<String, byte[]> files) {
    byte[] bytes = Container.ofFiles(files).bytes();
    Container read = Container.ofBytes(bytes);
    assertThat(read.names()).isEqualTo(new TreeMap<>(files).navigableKeySet());
    files.forEach((name, content) -> assertThat(read.getFile(name)).isEqualTo(content));
    assertThat(Container.ofFiles(copyOf(read)).bytes()).isEqualTo(bytes);
  }

  @Property(tries = 1000)
  void anyChangedByte_isSeen(
      @ForAll("files") Map<String, byte[]> files,
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int at,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = Container.ofFiles(files).bytes();
    bytes[at % bytes.length] ^= (byte) change;
    assertThatThrownBy(() -> Container.ofBytes(bytes)).isInstanceOf(ContainerException.class);
  }

  private static Map<String, byte[]> copyOf(Container container) {
    return container.names().stream().collect(Collectors.toMap(name -> name, container::getFile));
  }

  @Provide
  Arbitrary<Map<String, byte[]>> files() {
    Arbitrary<Long> index = Arbitraries.longs().between(0, (1L << 53) - 1);
    Arbitrary<String> hash = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    Arbitrary<String> name =
        Arbitraries.oneOf(
            Arbitraries.of("bundle.json", "checkpoint", "consistency", "proofs"),
            index.map(FileNames::entry),
            index.map(FileNames::disclosed),
            hash.map(FileNames::evidence),
            hash.map(FileNames::formula));
    Arbitrary<byte[]> content = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    return Arbitraries.maps(name, content).ofMaxSize(12);
  }
}
