package io.chengji.kernel.requirement;

/** Requirements for tests, made by a word. */
final class RequirementFixture {
  private RequirementFixture() {}

  static Requirement works(String id, String family) {
    return new Requirement(
        id,
        family,
        "Name of " + id,
        State.WORKS,
        Realisation.RECORD,
        "programme.Register",
        "RegisterTest#list_isShown PageTest#page_opens",
        "/pilots");
  }

  static Requirement notYet(String id, String family) {
    return new Requirement(
        id, family, "Name of " + id, State.NOT_YET, Realisation.PACK, "", "", "");
  }
}
