package io.chengji.app.scenario;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A plan that a requirement names by its title, and what must be found when somebody looks for it.
 *
 * @param search what a person types into the plan library
 * @param line line of the title in the collection of plans
 */
record PlanTitle(
    String id,
    String search,
    String city,
    String subArea,
    String title,
    String number,
    String periodFrom,
    String periodTo,
    String status,
    String line) {
  private static final int ENOUGH_WORDS = 8;

  static List<PlanTitle> list() {
    return Resource.rows(
            "plan-titles.csv",
            "id",
            "search",
            "city",
            "sub_area",
            "title",
            "number",
            "period_from",
            "period_to",
            "status",
            "line")
        .stream()
        .map(PlanTitle::of)
        .toList();
  }

  private static PlanTitle of(List<String> row) {
    return new PlanTitle(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        row.get(7),
        row.get(8),
        row.get(9));
  }

  /** Looks for the plan as a person does; what is wrong with the answer, if anything. */
  Optional<String> findFault(Visitor visitor) {
    Optional<JsonNode> found = Visitor.find(visitor.list("policies", "q", search), "title", title);
    if (found.isEmpty()) {
      return Optional.of(id + "：搜索“" + search + "”没有找到《" + title + "》");
    }
    JsonNode plan = visitor.get("policies/" + found.get().path("id").asString()).path("policy");
    List<String> expected = List.of(city, subArea, number, periodFrom, periodTo, status, line);
    List<String> shown =
        List.of(
            text(plan, "city"),
            text(plan, "subArea"),
            text(plan, "number"),
            text(plan, "periodFrom"),
            text(plan, "periodTo"),
            text(plan, "status"),
            text(plan.path("evidence"), "line"));
    if (!shown.equals(expected)) {
      return Optional.of(id + "：《" + title + "》应为 " + expected + "，实为 " + shown);
    }
    return proves(text(plan.path("evidence"), "quote"))
        ? Optional.empty()
        : Optional.of(id + "：《" + title + "》的引文不足以证明：" + plan.path("evidence"));
  }

  /** Whether a quote begins with the words of the title, as far as it goes. */
  private boolean proves(String quote) {
    String printed = "《" + title + "》";
    int length = Math.min(quote.length(), printed.length());
    return length >= ENOUGH_WORDS && quote.startsWith(printed.substring(0, length));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
