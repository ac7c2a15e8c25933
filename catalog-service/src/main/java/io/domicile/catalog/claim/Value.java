package io.domicile.catalog.claim;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a claim says, in the form in which it was said. "Up to 200 MW" stays a bound, "2027-H1" stays a half-year, and what
 * was not said is absent; it is never zero.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Power.class, name = "power"),
    @JsonSubTypes.Type(value = Count.class, name = "count"),
    @JsonSubTypes.Type(value = Money.class, name = "money"),
    @JsonSubTypes.Type(value = When.class, name = "date"),
    @JsonSubTypes.Type(value = InRole.class, name = "party"),
    @JsonSubTypes.Type(value = Supplier.class, name = "supplier"),
    @JsonSubTypes.Type(value = Model.class, name = "model"),
    @JsonSubTypes.Type(value = AtStage.class, name = "stage"),
    @JsonSubTypes.Type(value = Text.class, name = "text")
})
public sealed interface Value permits Power, Count, Money, When, InRole, Supplier, Model, AtStage, Text {

    /**
     * Whether both can be true of the same thing. Bounds and approximations are compatible with what lies within them.
     */
    boolean agreesWith(Value other);

    /** Tells apart what may stand side by side: two parties are no contradiction, two capacities of one phase are. */
    default String slot() {
        return "";
    }
}
