package io.domicile.catalog.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who supplies a layer of the stack.
 *
 * @param supplier the party
 * @param product the product, if it was said
 */
public record Supplier(
        StackLayer layer, String supplier, @Nullable String product) implements Value {

    @Override
    public boolean agreesWith(Value other) {
        return true; // A layer may have several suppliers.
    }

    @Override
    public String slot() {
        return layer + " " + supplier;
    }
}
