package io.domicile.advisor.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the workload needs of a place. What is not said is not asked for.
 *
 * @param powerKw IT power in kW
 * @param accelerators number of accelerators; used for the power when {@code powerKw} is not said, by a labelled assumption
 * @param languages BCP 47 tags, such as {@code ko}
 * @param models brands of models that must be offered
 * @param latencyMs round trip at the median that users bear, in milliseconds
 * @param users jurisdiction of most users, from where the latency counts
 * @param availability the least monthly availability that a provider commits to, as a fraction such as 0.999
 * @param start when the place must be there; null: at once
 * @param decideBy when it must be decided
 * @param end the last day on which it runs; null: it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        @Nullable @Positive @DecimalMax("10000000") Double powerKw,
        @Nullable @Positive Integer accelerators,
        @Nullable @Size(max = 20) Set<@NotNull String> languages,
        @Nullable @Size(max = 20) Set<@NotNull String> models,
        @Nullable @Positive Integer latencyMs,
        @Nullable @Pattern(regexp = "[a-z]{2}") String users,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double availability,
        @Nullable LocalDate start,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate end) {

    /**
     * IT power for one accelerator with its share of host and network, where only a number of accelerators is said: a
     * server of eight B200 draws at most 14.3 kW by its maker's data sheet.
     */
    public static final double ASSUMED_KW_PER_ACCELERATOR = 1.8;

    /** Needs nothing in particular. */
    public static final Need NONE = new Need(null, null, null, null, null, null, null, null, null, null);

    /** IT power in kW, as said or by {@link #ASSUMED_KW_PER_ACCELERATOR}; empty when neither is said. */
    public OptionalDouble kilowatts() {
        if (powerKw != null) {
            return OptionalDouble.of(powerKw);
        }
        return accelerators == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(accelerators * ASSUMED_KW_PER_ACCELERATOR);
    }

    /** False where it would be over before it begins. */
    public boolean endsAfterItStarts() {
        return start == null || end == null || !end.isBefore(start);
    }

    /** The same in words, where it is so. */
    public String saysWhyEndIsWrong() {
        return "It ends on %s, before it starts on %s. Let it end later, or leave the end out where it goes on."
                .formatted(end, start);
    }
}
