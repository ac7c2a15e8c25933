package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A calculation as it is kept. Most of it is the instance, which is written once for both, the archive and its digest.
 */
final class Filed {

    private final Calculation calculation;
    private final byte[] packed;
    private final String inputs;

    private Filed(Calculation calculation, Archive.Packed packed) {
        this.calculation = calculation;
        this.packed = packed.content();
        this.inputs = packed.digest();
    }

    /** The rest of a calculation, after its instance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Rest(@Nullable Outcome start, Outcome outcome) {}

    static Filed of(Calculation calculation) {
        return new Filed(
                calculation,
                Archive.pack("instance", calculation.instance(), new Rest(calculation.start(), calculation.outcome())));
    }

    Calculation calculation() {
        return calculation;
    }

    byte[] packed() {
        return packed;
    }

    /** Digest of the numbers that went in. */
    String inputs() {
        return inputs;
    }
}
