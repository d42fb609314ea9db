package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.ListingKind;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Sentences that say why a stated, a read and a computed number differ. */
final class Explanations {
  private Explanations() {}

  static Words plain(int stated, int read, int computed) {
    if (stated == read && read == computed) {
      return new Words("所述、读得、核算三数一致", "stated, read and computed agree");
    }
    return new Words(
        "文件称%d个，读得%d个名称，核算%d个".formatted(stated, read, computed),
        "%d are stated, %d names were read, %d rows computed".formatted(stated, read, computed));
  }

  static Words ofBatch(
      @Nullable Integer stated,
      int read,
      int computed,
      int open,
      boolean derived,
      ListingKind kind,
      SortedMap<Integer, Long> totals) {
    if (stated == null) {
      return new Words("文件没有给出这一数目", "no document states this number");
    }
    if (derived) {
      return new Words(
          "这一批没有单独刊印：合并名单中有%d个名称与另一批的名单字面不同；连写的拆开、写法不同的归并之后余%d个，其中%d个待复核；文件称%d个。待裁定的疑点取不同读法，总数可为%d至%d，恰为%d的组合有%d种：总数相合不能证明名单正确"
              .formatted(
                  read,
                  computed,
                  open,
                  stated,
                  totals.firstKey(),
                  totals.lastKey(),
                  stated,
                  totals.getOrDefault(stated, 0L)),
          "The batch is not printed alone: %d names of the merged list are not literally in the other list; with names run together cut and other spellings matched, %d remain, %d of them in review; %d are stated. By the readings of the open findings the total may be %d to %d, and %d choices of them give exactly %d: an equal total proves nothing"
              .formatted(
                  read,
                  computed,
                  open,
                  stated,
                  totals.firstKey(),
                  totals.lastKey(),
                  totals.getOrDefault(stated, 0L),
                  stated));
    }
    if (stated == read && read == computed) {
      return new Words("所述、读得、核算三数一致", "stated, read and computed agree");
    }
    if (kind == ListingKind.EXPANSION) {
      return new Words(
          "文件称%d个，逐名读得%d个、核算%d个：以“和”相连的名称算一个还是两个，待复核".formatted(stated, read, computed),
          "%d are stated, %d names read and %d computed: whether names joined by 和 are one or two is in review"
              .formatted(stated, read, computed));
    }
    return plain(stated, read, computed);
  }

  static Words ofMerged(int stated, int read, int computed) {
    return new Words(
        "名单前的文字既称“首批”又称另一批，合计%d个；按分隔符切得%d个，逐名核对后为%d行：连写少切、误拆多切相互抵消，数目接近不等于名单正确"
            .formatted(stated, read, computed),
        "the words before the list speak of both batches, %d together; cut at delimiters it has %d names, and %d rows after reconciling: names run together and names split cancel out, so a near total proves nothing"
            .formatted(stated, read, computed));
  }

  static Words ofLevel(int stated, int computed, int open) {
    if (stated == computed && open == 0) {
      return new Words("所述与核算一致", "stated and computed agree");
    }
    return new Words(
        "文件称%d个；按列名时的级别核算%d个（功能区、街道计入区县），其中%d个待复核".formatted(stated, computed, open),
        "%d are stated; by level at the time of listing %d are computed (zones and subdistricts with districts), %d of them in review"
            .formatted(stated, computed, open));
  }
}
