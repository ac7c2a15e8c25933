package io.domicile.advisor.workload;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a tenant can weigh when several places are allowed, with the word by which {@code weights} names it. */
public enum Criterion {
    COST("cost"),
    LATENCY("latency"),
    CARBON("carbon"),
    /** Whether the data sit where the organisation is at home. */
    DATA_SOVEREIGNTY("data-sovereignty"),
    /** Whether operator and ultimate parent have their seat there. */
    OPERATOR_SOVEREIGNTY("operator-sovereignty"),
    /** Whether control plane and support reach in from there alone. */
    CONTROL_PLANE_SOVEREIGNTY("control-plane-sovereignty"),
    /** Whether a foreign law that follows operators abroad reaches this one. */
    REACH("reach"),
    MODELS("models"),
    LANGUAGES("languages"),
    AVAILABILITY("availability"),
    /** Whether the capacity stands when the workload starts. */
    DELIVERY("delivery"),
    /** What rules prefer without demanding it. */
    PREFERENCES("preferences");

    private final String word;

    Criterion(String word) {
        this.word = word;
    }

    /** The name in {@code weights} and in answers. */
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Criterion> find(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    /** All words, for people. */
    public static String words() {
        return Arrays.stream(values()).map(Criterion::word).collect(Collectors.joining(", "));
    }
}
