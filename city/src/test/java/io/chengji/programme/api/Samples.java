package io.chengji.programme.api;

import io.chengji.programme.internal.reconciling.Papers;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.RegisterState;
import java.util.Set;

/** The view of a small register that was really read and reconciled from invented texts. */
final class Samples {
  static final String NOTICE = "a.txt";
  static final String ENTRY = "m.txt";
  static final String COLLECTION = "c.txt";
  static final String STUDY = "s.txt";
  static final Papers PAPERS =
      Papers.papers()
          .notice(NOTICE, 2013)
          .line("一、市、区（4个）")
          .under("湖南省", "株洲市,衡阳市、澜川市、长沙市岳麓区")
          .expanding(2012, 1, "长沙市：新增浏阳市，2012年已批复芙蓉区")
          .mergedEntry(ENTRY, 3, 4)
          .under("湖南省", "长沙市（含望城区）、芙蓉区、株洲市、衡阳市、澜川市、岳麓区")
          .collection(COLLECTION)
          .line("（1）湖南省，长沙市", "信息消费试点：长沙市；岳麓区", "《智慧长沙规划（2011-2015年）》（长政发[2011]9号）")
          .line("岳麓区", "《智慧岳麓方案》（未公开）", "（2）湖北省，武汉市", "无试点。")
          .text(
              STUDY,
              "不同城市",
              "一级城市共有4个，数量为3个，覆盖率为75%；二级城市共有8个，数量为2个，覆盖率为30%。",
              "1、长沙：以民生带动应用　　以宜居城市为目标，印发了《民生规划》。2、平湖：以产业带动应用　　实施智能交通、智能电网等3项重点工程。");
  static final RegisterState STATE = PAPERS.state();
  static final RegisterView VIEW = view(STATE);

  private Samples() {}

  /** The view of a state of which an operator imported the notice as a text. */
  static RegisterView view(RegisterState state) {
    return new RegisterView(7, state, Papers.CODES, Set.of(NOTICE));
  }

  static RegisterView decided(FindingKind kind, String subject, String reading) {
    return view(PAPERS.choosing(kind, subject, reading));
  }

  static Listing row(String name, int year) {
    return STATE.listings().stream()
        .filter(row -> row.nameAsWritten().equals(name))
        .filter(row -> row.year() != null && row.year() == year)
        .findFirst()
        .orElseThrow();
  }

  static Place place(String canonicalName) {
    return VIEW.findPlace("430000", canonicalName).orElseThrow();
  }

  static Policy policy(String title) {
    return STATE.policies().stream()
        .filter(policy -> policy.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  static Finding finding(FindingKind kind, String subject) {
    return Papers.finding(STATE, kind, subject);
  }
}
