package io.domicile.advisor.ownrule;

import io.domicile.http.Cursors;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The tenant's rules page by page. Needs the caller's transaction. */
@ApplicationScoped
class OwnRuleList {

    private final KeptRules rules;
    private final RuleForm form;
    private final Cursors cursors;
    private final CurrentTenant tenant;

    OwnRuleList(KeptRules rules, RuleForm form, Cursors cursors, CurrentTenant tenant) {
        this.rules = rules;
        this.form = form;
        this.cursors = cursors;
        this.tenant = tenant;
    }

    OwnRulePage page(Optional<RuleState> state, Page page) {
        var listing = new Cursors.Listing(
                tenant.require().value(), "rules", List.of(state.map(Enum::name).orElse("")));
        var opened = cursors.open(listing, page.cursor());
        var found = rules.following(state, opened.isEmpty() ? null : opened.getFirst(), page.limit() + 1);
        var shown = found.stream().limit(page.limit()).map(form::view).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id()))
                : null;
        return new OwnRulePage(shown, next);
    }
}
