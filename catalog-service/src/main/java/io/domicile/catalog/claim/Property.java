package io.domicile.catalog.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Period;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What claims speak about: the form of its values, what they can be about, and for how long they are fresh. */
public enum Property {
    ANNOUNCED("announced", When.class, "deal", Period.ofYears(10)),
    PARTY("party", InRole.class, "deal", Period.ofYears(1)),
    CAPACITY("capacity", Power.class, "deal phase", Period.ofMonths(6)),
    ACCELERATORS("accelerators", Count.class, "deal phase", Period.ofMonths(6)),
    MONEY("money", Money.class, "deal phase", Period.ofYears(1)),
    STAGE("stage", AtStage.class, "deal phase", Period.ofMonths(3)),
    TARGET("target", When.class, "phase", Period.ofMonths(3)),
    START("start", When.class, "deal", Period.ofYears(10)),
    MODEL_BRAND("model-brand", Model.class, "deal", Period.ofYears(1)),
    LAYER("layer", Supplier.class, "deal", Period.ofYears(1)),
    LOCATION("location", Text.class, "site", Period.ofYears(10)),
    EVENT("event", Text.class, "deal phase site", Period.ofYears(10));

    private final String word;
    private final Class<? extends Value> form;
    private final String subjects;
    private final Period fresh;

    Property(String word, Class<? extends Value> form, String subjects, Period fresh) {
        this.word = word;
        this.form = form;
        this.subjects = subjects;
        this.fresh = fresh;
    }

    /** The word for it in addresses and JSON. */
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * The property with this word.
     *
     * @throws IllegalArgumentException naming the words that there are
     */
    @JsonCreator
    public static Property of(String word) {
        return Arrays.stream(values())
                .filter(property -> property.word.equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no property; there are "
                        + Arrays.stream(values()).map(Property::word).collect(Collectors.joining(", "))));
    }

    boolean takes(Value value) {
        return form.isInstance(value);
    }

    String formName() {
        return form.getSimpleName();
    }

    boolean appliesTo(Subject subject) {
        return Arrays.asList(subjects.split(" ")).contains(subject.kind());
    }

    /** How long after it was said a fact of this kind wants a second look. */
    Period fresh() {
        return fresh;
    }

    /** An aim lies in the future: sources can confirm that it was stated, never that it holds. */
    boolean isAimAlways() {
        return this == TARGET;
    }

    /** A size is an aim for as long as the thing does not stand. */
    boolean isAimUntilBuilt() {
        return this == CAPACITY || this == ACCELERATORS;
    }
}
