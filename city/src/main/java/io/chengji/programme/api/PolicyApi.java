package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.programme.api.PolicyBodies.PolicyBody;
import io.chengji.programme.api.PolicyBodies.PolicyDetail;
import io.chengji.programme.model.Policy;
import java.io.IOException;
import java.util.Optional;

/** The plan library: list, export and page. */
final class PolicyApi implements Api {
  private static final String[] FILTERS = {
    "q", "city", "issuer", "status", "year", "province", "sort"
  };

  private final RegisterViews views;

  PolicyApi(RegisterViews views) {
    this.views = views;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        ListReply.operation("listPolicies", "/api/v1/policies", FILTERS), this::listPolicies);
    operations.add(
        Exports.operation("exportPolicies", "/api/v1/policies/export", FILTERS),
        this::exportPolicies);
    operations.add(
        Operation.get("getPolicy", "/api/v1/policies/{policyId}", Admission.PUBLIC),
        this::getPolicy);
  }

  private Reply listPolicies(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Policy> selection = Lists.policies(view).select(request);
    Page<Policy> page = Selecting.page(request, selection.items(), Policy::id);
    return ListReply.of(
        page, selection, policy -> PolicyBody.of(view, policy, selection.hits().get(policy.id())));
  }

  private Reply exportPolicies(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state()).policies(Lists.policies(view).select(request).items()));
  }

  private Reply getPolicy(Request request) {
    RegisterView view = views.now();
    String id = request.path("policyId");
    Optional<Policy> found =
        view.state().policies().stream().filter(policy -> policy.id().equals(id)).findFirst();
    return Reply.json(PolicyDetail.of(view, Misses.found(found, request, "policyId")));
  }
}
