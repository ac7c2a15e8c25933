package io.domicile.catalog.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Deals implements PanacheRepositoryBase<Deal, String> {

    Deal get(String id) {
        return findByIdOptional(id).orElseThrow(() -> new DealException.NotFound(id));
    }

    Deal knownAt(String id, Instant asOf) {
        return find("id = ?1 and knownAt <= ?2", id, asOf)
                .firstResultOptional()
                .orElseThrow(() -> new DealException.NotFound(id));
    }

    long countKnownAt(Instant asOf) {
        return count("knownAt <= ?1", asOf);
    }

    /** The next deals in order, after the one at {@code after}. */
    List<Deal> following(Instant asOf, Optional<String> country, Order order, @Nullable Place after, int most) {
        var query = new StringBuilder("knownAt <= :asOf");
        var values = new HashMap<String, Object>(Map.of("asOf", asOf));
        if (country.isPresent()) {
            query.append(" and country = :country");
            values.put("country", country.get());
        }
        if (after != null) {
            var beyond = order.descending() ? "<" : ">";
            query.append(" and (%1$s %2$s :key or %1$s = :key and id %2$s :id)".formatted(order.column(), beyond));
            values.put("key", after.key());
            values.put("id", after.id());
        }
        query.append(" order by %1$s %2$s, id %2$s".formatted(order.column(), order.descending() ? "desc" : "asc"));
        return find(query.toString(), values).page(0, most).list();
    }

    /** How a listing is ordered; always total, because the id decides between equals. */
    record Order(String column, boolean descending) {

        static Order parse(String sort) {
            boolean descending = sort.startsWith("-");
            var column = descending ? sort.substring(1) : sort;
            return switch (column) {
                case "id", "name", "country" -> new Order(column, descending);
                default ->
                    throw new DealException.BadQuery(
                            "sort", "takes id, name or country, with a minus in front to reverse");
            };
        }

        Place placeOf(Deal deal) {
            return switch (column) {
                case "name" -> new Place(deal.name(), deal.id());
                case "country" -> new Place(deal.country(), deal.id());
                default -> new Place(deal.id(), deal.id());
            };
        }
    }

    /** A place in an ordered listing. */
    record Place(String key, String id) {}
}
