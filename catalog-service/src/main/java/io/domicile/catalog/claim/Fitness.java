package io.domicile.catalog.claim;

import io.domicile.catalog.party.Parties;
import io.domicile.catalog.source.Publishers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a new claim fit each other, the deal and the registers. */
@ApplicationScoped
class Fitness {

    private final Predicate<String> party;
    private final Predicate<String> publisher;
    private final BiPredicate<UUID, String> claimOfDeal;

    @Inject
    Fitness(Claims claims, Parties parties, Publishers publishers) {
        this(
                parties::knows,
                publishers::knows,
                (claim, deal) -> claims.findByIdOptional(claim)
                        .filter(known -> known.deal().equals(deal))
                        .isPresent());
    }

    Fitness(Predicate<String> party, Predicate<String> publisher, BiPredicate<UUID, String> claimOfDeal) {
        this.party = party;
        this.publisher = publisher;
        this.claimOfDeal = claimOfDeal;
    }

    void check(String deal, Set<Subject> subjects, NewClaim claim) {
        if (!subjects.contains(claim.subject())) {
            throw unfit("/subject", "'" + claim.subject() + "' is not of deal " + deal + "; there are " + subjects);
        }
        if (!claim.property().appliesTo(claim.subject())) {
            throw unfit(
                    "/property",
                    "'" + claim.property().word() + "' is not said of a "
                            + claim.subject().kind());
        }
        if (!claim.property().takes(claim.value())) {
            throw unfit(
                    "/value/form",
                    "'" + claim.property().word() + "' takes the form "
                            + claim.property().formName() + ", see the schema of Value");
        }
        checkValue(claim.value());
        checkDate("/said", claim.said());
        if (!party.test(claim.speaker()) && !publisher.test(claim.speaker())) {
            throw unfit(
                    "/speaker", "'" + claim.speaker() + "' is neither a registered party nor a registered publisher");
        }
        for (int i = 0; i < claim.sources().size(); i++) {
            checkAddress("/sources/" + i, claim.sources().get(i));
        }
        checkSibling("/supersedes", deal, claim.supersedes());
        checkSibling("/disputes", deal, claim.disputes());
    }

    private void checkValue(Value value) {
        switch (value) {
            case Power power -> checkAmount(power);
            case Count count -> checkAmount(count);
            case Money money -> checkAmount(money);
            case When when -> checkDate("/value/when", when.when());
            case AtStage at -> checkDate("/value/on", at.on());
            case InRole in -> checkParty("/value/party", in.party());
            case Supplier layer -> checkParty("/value/supplier", layer.supplier());
            case Model model -> {
                checkParty("/value/baseSupplier", model.baseSupplier());
                checkParty("/value/owner", model.owner());
            }
            case Text text -> {
                if (text.text().isBlank()) {
                    throw unfit("/value/text", "is empty");
                }
            }
        }
    }

    private static void checkAmount(Amount amount) {
        amount.flaw().ifPresent(flaw -> {
            throw unfit("/value", flaw);
        });
    }

    private void checkParty(String pointer, @Nullable String id) {
        if (id != null && !party.test(id)) {
            throw unfit(pointer, "'" + id + "' is not a registered party");
        }
    }

    private static void checkDate(String pointer, @Nullable String date) {
        if (date != null) {
            try {
                DateInterval.parse(date);
            } catch (IllegalArgumentException e) {
                throw unfit(
                        pointer, "is no date; write 2026-06-30, 2026-06, 2027-Q1, 2027-H1, 2028, or two with a slash");
            }
        }
    }

    private static void checkAddress(String pointer, String address) {
        try {
            var uri = new URI(address);
            boolean web = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
            if (!web && !"urn".equals(uri.getScheme())) {
                throw unfit(pointer, "is no web address; write https://… (or urn:… for a document not located yet)");
            }
        } catch (URISyntaxException e) {
            throw unfit(pointer, "does not parse as an address");
        }
    }

    private void checkSibling(String pointer, String deal, @Nullable UUID id) {
        if (id != null && !claimOfDeal.test(id, deal)) {
            throw unfit(pointer, "is no claim of deal " + deal);
        }
    }

    private static ClaimException.Unfit unfit(String pointer, String detail) {
        return new ClaimException.Unfit(pointer, detail);
    }
}
