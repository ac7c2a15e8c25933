package io.domicile.catalog.deal;

import io.domicile.catalog.claim.AtStage;
import io.domicile.catalog.claim.InRole;
import io.domicile.catalog.claim.Model;
import io.domicile.catalog.claim.Stated;
import io.domicile.catalog.claim.Supplier;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Which deals a query wants, judged on what would be shown of them. */
final class DealFilter {

    private final DealQuery query;

    DealFilter(DealQuery query) {
        this.query = query;
    }

    boolean wants(DealState deal) {
        return query.vendor
                        .map(vendor -> Vendors.of(deal).anyMatch(vendor::equals))
                        .orElse(true)
                && query.stage
                        .map(stage -> deal.stage() != null
                                && deal.stage().value() instanceof AtStage at
                                && at.stage() == stage)
                        .orElse(true)
                && query.status
                        .map(status -> shown(deal).anyMatch(stated -> stated.fact() == status))
                        .orElse(true)
                && query.q
                        .map(words -> names(deal).anyMatch(name -> folded(name).contains(folded(words))))
                        .orElse(true);
    }

    private static Stream<Stated> shown(DealState deal) {
        var ofDeal = Stream.of(deal.announced(), deal.start(), deal.stage(), deal.capacity(), deal.accelerators());
        var lists = Stream.of(deal.money(), deal.parties(), deal.models(), deal.events())
                .flatMap(l -> l.stream());
        var layers = deal.layers().stream().flatMap(layer -> layer.suppliers().stream());
        var phases = deal.phases().stream()
                .flatMap(phase -> Stream.of(phase.capacity(), phase.accelerators(), phase.target(), phase.stage()));
        return Stream.of(ofDeal, lists, layers, phases).flatMap(part -> part).filter(Objects::nonNull);
    }

    private static Stream<String> names(DealState deal) {
        var models = deal.models().stream().map(stated -> ((Model) stated.value()).brand());
        var parties = deal.register().stream().flatMap(party -> party.names().stream());
        var sites = deal.sites().stream().map(DealState.SiteState::name);
        return Stream.of(Stream.of(deal.id(), deal.name()), models, parties, sites)
                .flatMap(part -> part);
    }

    /** Case and width make no difference, in any script. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Parties that sell technology into a deal. */
    static final class Vendors {

        private Vendors() {}

        static Stream<String> of(DealState deal) {
            var byRole = deal.parties().stream()
                    .map(stated -> (InRole) stated.value())
                    .filter(in -> in.role() == InRole.Role.TECHNOLOGY_VENDOR || in.role() == InRole.Role.HYPERSCALER)
                    .map(InRole::party);
            var byLayer = deal.layers().stream()
                    .flatMap(layer -> layer.suppliers().stream())
                    .map(stated -> ((Supplier) stated.value()).supplier());
            return Stream.concat(byRole, byLayer).distinct();
        }
    }
}
