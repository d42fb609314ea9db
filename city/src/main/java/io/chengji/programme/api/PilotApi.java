package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.programme.api.PilotBodies.Pilot;
import io.chengji.programme.api.PilotBodies.PilotDetail;
import io.chengji.programme.api.PlaceBodies.PlaceBody;
import io.chengji.programme.api.PlaceBodies.PlaceDetail;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Place;
import java.io.IOException;

/** Pilots and places: lists, exports and pages. */
final class PilotApi implements Api {
  private static final String[] PILOT_FILTERS = {
    "q",
    "programme",
    "batch",
    "year",
    "province",
    "level",
    "countGroup",
    "class",
    "kind",
    "status",
    "sort"
  };
  private static final String[] PLACE_FILTERS = {"q", "province", "level", "countGroup", "sort"};

  private final RegisterViews views;

  PilotApi(RegisterViews views) {
    this.views = views;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        ListReply.operation("listPilots", "/api/v1/pilots", PILOT_FILTERS), this::listPilots);
    operations.add(
        Exports.operation("exportPilots", "/api/v1/pilots/export", PILOT_FILTERS),
        this::exportPilots);
    operations.add(
        Operation.get("getPilot", "/api/v1/pilots/{pilotId}", Admission.PUBLIC), this::getPilot);
    operations.add(
        ListReply.operation("listPlaces", "/api/v1/places", PLACE_FILTERS), this::listPlaces);
    operations.add(
        Exports.operation("exportPlaces", "/api/v1/places/export", PLACE_FILTERS),
        this::exportPlaces);
    operations.add(
        Operation.get("getPlace", "/api/v1/places/{placeId}", Admission.PUBLIC), this::getPlace);
  }

  private Reply listPilots(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Listing> selection = Lists.pilots(view).select(request);
    Page<Listing> page = Selecting.page(request, selection.items(), Listing::id);
    return ListReply.of(
        page, selection, row -> Pilot.of(view, row, selection.hits().get(row.id())));
  }

  private Reply exportPilots(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state()).pilots(Lists.pilots(view).select(request).items()));
  }

  private Reply getPilot(Request request) {
    RegisterView view = views.now();
    Listing row = Misses.found(view.findListing(request.path("pilotId")), request, "pilotId");
    return Reply.json(PilotDetail.of(view, row));
  }

  private Reply listPlaces(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Place> selection = Lists.places(view).select(request);
    Page<Place> page = Selecting.page(request, selection.items(), Place::id);
    return ListReply.of(
        page, selection, place -> PlaceBody.of(view, place, selection.hits().get(place.id())));
  }

  private Reply exportPlaces(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state()).places(Lists.places(view).select(request).items()));
  }

  private Reply getPlace(Request request) {
    RegisterView view = views.now();
    Place place = Misses.found(view.findPlace(request.path("placeId")), request, "placeId");
    return Reply.json(PlaceDetail.of(view, place));
  }
}
