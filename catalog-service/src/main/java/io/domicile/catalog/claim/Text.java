package io.domicile.catalog.claim;

/** Something that matters and fits no other form. */
public record Text(String text) implements Value {

    @Override
    public boolean agreesWith(Value other) {
        return true; // Words are compared by people, who say so by 'disputes'.
    }

    @Override
    public String slot() {
        return text;
    }
}
