package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.programme.api.CoverageBodies.Coverage;
import io.chengji.programme.api.CoverageBodies.FigureBody;
import io.chengji.programme.api.CoverageBodies.TypicalCityBody;
import io.chengji.programme.api.OverviewBodies.Items;
import java.util.List;

/** Coverage, typical cities and the numbers that documents state. */
final class CoverageApi implements Api {
  private final RegisterViews views;

  CoverageApi(RegisterViews views) {
    this.views = views;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("getCoverage", "/api/v1/coverage", Admission.PUBLIC),
        request -> Reply.json(Coverage.of(views.now())));
    operations.add(
        Exports.operation("exportCoverage", "/api/v1/coverage/export"),
        request -> Exports.reply(request, CoverageTables.coverage(views.now().state().coverage())));
    operations.add(
        Operation.get("listTypicalCities", "/api/v1/typical-cities", Admission.PUBLIC),
        request -> listTypicalCities(views.now()));
    operations.add(
        Exports.operation("exportTypicalCities", "/api/v1/typical-cities/export"),
        request ->
            Exports.reply(request, CoverageTables.typicalCities(views.now().state().profiles())));
    operations.add(ListReply.operation("listFigures", "/api/v1/figures"), this::listFigures);
    operations.add(
        Exports.operation("exportFigures", "/api/v1/figures/export"),
        request ->
            Exports.reply(
                request,
                new RegisterTables(views.now().state()).figures(views.now().state().figures())));
  }

  private static Reply listTypicalCities(RegisterView view) {
    return Reply.json(
        new Items<>(
            view.state().profiles().stream().map(p -> TypicalCityBody.of(view, p)).toList()));
  }

  private Reply listFigures(Request request) {
    List<FigureBody> figures = FigureBody.all(views.now());
    Page<FigureBody> page = Selecting.page(request, figures, FigureBody::id);
    return ListReply.of(page, figures.size(), figure -> figure);
  }
}
