package io.domicile.catalog.claim;

/** A party's part in a deal. */
public record InRole(String party, Role role) implements Value {

    /** The part that a party plays. */
    public enum Role {
        NATIONAL_CHAMPION,
        TECHNOLOGY_VENDOR,
        OPERATOR,
        GOVERNMENT,
        INVESTOR,
        HYPERSCALER,
        CUSTOMER,
        PARTNER,
        MODEL_DEVELOPER,
        ENERGY
    }

    @Override
    public boolean agreesWith(Value other) {
        return true; // A party may play several parts, and a part may be played by several.
    }

    @Override
    public String slot() {
        return party + " " + role;
    }
}
