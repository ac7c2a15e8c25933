package io.domicile.advisor.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds.
 *
 * @param from the first of them
 * @param until the first day on which it does not hold any more; null: no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RulePeriod")
public record Period(LocalDate from, @Nullable LocalDate until) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean overlaps(Period other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    @JsonIgnore
    boolean isEmpty() {
        return until != null && !from.isBefore(until);
    }

    static Period read(Yaml of) {
        var period = new Period(
                of.get("from").date(), of.find("until").map(Yaml::date).orElse(null));
        if (period.isEmpty()) {
            throw of.fault("ends before it begins");
        }
        return period;
    }

    @Override
    public String toString() {
        return from + "/" + (until == null ? ".." : until);
    }
}
