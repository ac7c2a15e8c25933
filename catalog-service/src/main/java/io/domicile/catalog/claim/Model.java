package io.domicile.catalog.claim;

import org.jspecify.annotations.Nullable;

/**
 * A model brand of a deal.
 *
 * @param base the model that it is made from, if it was said
 * @param baseSupplier the party that made the base
 * @param owner the party that owns the brand
 */
public record Model(
        String brand,
        Kind kind,
        @Nullable String base,
        @Nullable String baseSupplier,
        @Nullable String owner) implements Value {

    /** What sort of model. */
    public enum Kind {
        LANGUAGE,
        WORLD,
        OTHER
    }

    @Override
    public boolean agreesWith(Value other) {
        return !(other instanceof Model model)
                || !model.brand.equals(brand)
                || model.base == null
                || base == null
                || model.base.equals(base);
    }

    @Override
    public String slot() {
        return brand;
    }
}
