package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyNameTest {
  @Test
  void fourteenFamilies_standInTheOrderOfTheirLetters() {
    List<FamilyName> families = FamilyName.listAll();
    assertThat(families)
        .extracting(FamilyName::letter)
        .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N");
    assertThat(families).extracting(FamilyName::packageName).doesNotHaveDuplicates();
    assertThat(families).allSatisfy(f -> assertThat(f.chinese()).matches("[\\p{IsHan}、：]+"));
  }
}
