package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class CursorProperties {
  /** A cursor gives back its key. */
  @Property
  void whatIsWritten_isRead(
      @ForAll @StringLength(max = 40) String list,
      @ForAll @Size(max = 6) List<@StringLength(max = 30) String> key) {
    List<String> encodable = key.stream().map(CursorProperties::wellFormed).toList();
    assertThat(Cursor.find(list, Cursor.write(list, encodable))).hasValue(encodable);
  }

  /** However long the fields are, a cursor that is given is taken back, and fits a URL. */
  @Property(tries = 200)
  void whatIsGiven_isTakenBack(
      @ForAll @StringLength(max = 300) String list,
      @ForAll @Size(max = 16) List<@StringLength(max = 900) String> key) {
    List<String> encodable = key.stream().map(CursorProperties::wellFormed).toList();
    String cursor = new Paging(list, 9, Optional.empty()).cursorAfter(encodable);
    assertThat(cursor.length()).isLessThanOrEqualTo(4096);
    assertThat(Cursor.find(list, cursor)).hasValue(encodable.stream().map(Paging::field).toList());
  }

  /** A long field is told from any other by what stands for it. */
  @Property(tries = 200)
  void longFields_keepApart(
      @ForAll @StringLength(min = 100, max = 400) String one, @ForAll boolean atTheEnd) {
    String text = wellFormed(one);
    String other = atTheEnd ? text + "x" : "x" + text;
    assertThat(Paging.field(text)).isNotEqualTo(Paging.field(other));
    assertThat(Paging.field(text)).isEqualTo(Paging.field(new String(text.toCharArray())));
  }

  /** A cursor of one list is none of another. */
  @Property
  void anotherListsCursor_isRefused(
      @ForAll @StringLength(min = 1, max = 20) String list,
      @ForAll @Size(max = 4) List<@StringLength(max = 10) String> key) {
    List<String> encodable = key.stream().map(CursorProperties::wellFormed).toList();
    String cursor = Cursor.write(wellFormed(list), encodable);
    assertThat(Cursor.find(wellFormed(list) + "&x=1", cursor)).isEmpty();
  }

  /** Changing any letter of a cursor spoils it or leaves the same key. */
  @Property
  void aChangedLetter_isNoticed(
      @ForAll @IntRange(min = 0, max = 200) int at, @ForAll @IntRange(max = 63) int letter) {
    List<String> key = List.of("重庆市", "42");
    StringBuilder cursor = new StringBuilder(Cursor.write("pilots", key));
    int place = at % cursor.length();
    cursor.setCharAt(
        place, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(letter));
    Optional<List<String>> read = Cursor.find("pilots", cursor.toString());
    assertThat(read.isEmpty() || read.get().equals(key)).isTrue();
  }

  /** Paging through a sorted list by cursors meets every item once, in order. */
  @Property
  void pagesTogether_areTheList(
      @ForAll @Size(max = 40) @UniqueElements List<@IntRange(max = 9999) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 9) int limit) {
    List<String> sorted = numbers.stream().map("%04d"::formatted).sorted().toList();
    List<String> met = new ArrayList<>();
    Optional<List<String>> after = Optional.empty();
    boolean more = true;
    while (more) {
      Optional<String> last = after.map(List::getFirst);
      List<String> oneMore =
          sorted.stream()
              .filter(item -> last.map(l -> item.compareTo(l) > 0).orElse(true))
              .limit(limit + 1L)
              .toList();
      Page<String> page = Page.of(oneMore, new Paging("n", limit, after), List::of);
      met.addAll(page.items());
      String next = page.next();
      more = next != null;
      after = next == null ? after : Cursor.find("n", next);
    }
    assertThat(met).isEqualTo(sorted);
  }

  private static String wellFormed(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
