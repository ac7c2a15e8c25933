package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimBook;
import io.domicile.catalog.claim.Dossier;
import io.domicile.catalog.claim.InRole;
import io.domicile.catalog.claim.Model;
import io.domicile.catalog.claim.Property;
import io.domicile.catalog.claim.StackLayer;
import io.domicile.catalog.claim.Stated;
import io.domicile.catalog.claim.Subject;
import io.domicile.catalog.claim.Supplier;
import io.domicile.catalog.party.Parties;
import io.domicile.catalog.party.PartyView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts deals together from their claims. */
@ApplicationScoped
class DealStates {

    private final ClaimBook claims;
    private final Parties parties;

    DealStates(ClaimBook claims, Parties parties) {
        this.claims = claims;
        this.parties = parties;
    }

    /** The states as they were known then, in the order given. */
    List<DealState> of(Collection<Deal> deals, Instant asOf) {
        var dossiers = claims.dossiers(deals.stream().map(Deal::id).toList(), asOf);
        var named = dossiers.values().stream().flatMap(DealStates::named).collect(Collectors.toSet());
        var register = parties.views(named);
        return deals.stream()
                .map(deal -> state(deal, Objects.requireNonNull(dossiers.get(deal.id())), register))
                .toList();
    }

    private static DealState state(Deal deal, Dossier known, Map<String, PartyView> register) {
        return new DealState(
                deal.id(),
                deal.name(),
                deal.country(),
                deal.origin(),
                deal.factsAsOf(),
                known.one(Subject.DEAL, Property.ANNOUNCED).orElse(null),
                known.one(Subject.DEAL, Property.START).orElse(null),
                known.one(Subject.DEAL, Property.STAGE).orElse(null),
                known.one(Subject.DEAL, Property.CAPACITY).orElse(null),
                known.one(Subject.DEAL, Property.ACCELERATORS).orElse(null),
                known.all(Subject.DEAL, Property.MONEY),
                known.all(Subject.DEAL, Property.PARTY),
                deal.sites().stream().map(site -> site(site, known)).toList(),
                deal.phases().stream().map(phase -> phase(phase, known)).toList(),
                layers(known),
                known.all(Subject.DEAL, Property.MODEL_BRAND),
                known.all(Subject.DEAL, Property.EVENT),
                new TreeSet<>(named(known).collect(Collectors.toSet()))
                        .stream().map(register::get).filter(Objects::nonNull).toList());
    }

    private static DealState.SiteState site(Site site, Dossier known) {
        var subject = Subject.site(site.id());
        return new DealState.SiteState(
                site.id(),
                site.name(),
                site.country(),
                known.one(subject, Property.LOCATION).orElse(null),
                known.all(subject, Property.EVENT));
    }

    private static DealState.PhaseState phase(Phase phase, Dossier known) {
        var subject = Subject.phase(phase.id());
        return new DealState.PhaseState(
                phase.id(),
                phase.name(),
                phase.site(),
                known.one(subject, Property.CAPACITY).orElse(null),
                known.one(subject, Property.ACCELERATORS).orElse(null),
                known.one(subject, Property.TARGET).orElse(null),
                known.one(subject, Property.STAGE).orElse(null),
                known.all(subject, Property.MONEY),
                known.all(subject, Property.EVENT));
    }

    private static List<DealState.Layer> layers(Dossier known) {
        var suppliers = known.all(Subject.DEAL, Property.LAYER);
        return Arrays.stream(StackLayer.values())
                .map(layer -> new DealState.Layer(
                        layer,
                        suppliers.stream()
                                .filter(s -> supplier(s).layer() == layer)
                                .toList()))
                .toList();
    }

    private static Stream<String> named(Dossier known) {
        return Set.of(Property.PARTY, Property.LAYER, Property.MODEL_BRAND).stream()
                .flatMap(property -> known.all(Subject.DEAL, property).stream())
                .flatMap(stated -> switch (stated.value()) {
                    case InRole in -> Stream.of(in.party());
                    case Supplier layer -> Stream.of(layer.supplier());
                    case Model model -> Stream.of(model.baseSupplier(), model.owner());
                    default -> Stream.<String>empty();
                })
                .filter(Objects::nonNull);
    }

    private static Supplier supplier(Stated stated) {
        return (Supplier) stated.value();
    }
}
