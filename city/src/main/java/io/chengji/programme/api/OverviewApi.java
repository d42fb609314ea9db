package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.programme.api.OverviewBodies.BatchBody;
import io.chengji.programme.api.OverviewBodies.Items;
import io.chengji.programme.api.OverviewBodies.Overview;
import io.chengji.programme.api.OverviewBodies.ProgrammeBody;
import io.chengji.programme.api.OverviewBodies.ProvinceList;

/** Overview, provinces, programmes and batches. */
final class OverviewApi implements Api {
  private final RegisterViews views;

  OverviewApi(RegisterViews views) {
    this.views = views;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("getOverview", "/api/v1/overview", Admission.PUBLIC),
        request -> Reply.json(Overview.of(views.now())));
    operations.add(
        Operation.get("listProvinces", "/api/v1/provinces", Admission.PUBLIC),
        request -> Reply.json(ProvinceList.of(views.now())));
    operations.add(
        Operation.get("listProgrammes", "/api/v1/programmes", Admission.PUBLIC),
        request -> Reply.json(new Items<>(ProgrammeBody.all(views.now()))));
    operations.add(
        Operation.get("listBatches", "/api/v1/batches", Admission.PUBLIC).withQuery("programme"),
        this::listBatches);
  }

  private Reply listBatches(Request request) {
    return Reply.json(new Items<>(BatchBody.all(views.now(), request.queries("programme"))));
  }
}
