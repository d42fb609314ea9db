package io.chengji.programme.internal.storing;

import io.chengji.programme.model.ImportPreview.LineChange;
import java.util.ArrayList;
import java.util.List;

/** The changed lines between two versions of a text, by the longest common subsequence of lines. */
final class LineChanges {
  private static final int MOST = 500;
  private static final long LARGEST = 4_000_000;

  private LineChanges() {}

  static List<LineChange> between(List<String> before, List<String> after) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> old = before.subList(start, before.size() - tail);
    List<String> now = after.subList(start, after.size() - tail);
    return (long) old.size() * now.size() > LARGEST
        ? block(old, now, start)
        : exact(old, now, start);
  }

  private static List<LineChange> exact(List<String> old, List<String> now, int start) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<LineChange> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while ((i < old.size() || j < now.size()) && changes.size() < MOST) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j >= now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        changes.add(new LineChange(start + i + 1, 0, old.get(i), ""));
        i++;
      } else {
        changes.add(new LineChange(0, start + j + 1, "", now.get(j)));
        j++;
      }
    }
    return changes;
  }

  /** Texts too large to compare line by line: all between the common beginning and end. */
  private static List<LineChange> block(List<String> old, List<String> now, int start) {
    List<LineChange> changes = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), now.size()) && changes.size() < MOST; i++) {
      boolean hasOld = i < old.size();
      boolean hasNow = i < now.size();
      changes.add(
          new LineChange(
              hasOld ? start + i + 1 : 0, hasNow ? start + i + 1 : 0,
              hasOld ? old.get(i) : "", hasNow ? now.get(i) : ""));
    }
    return changes;
  }
}
