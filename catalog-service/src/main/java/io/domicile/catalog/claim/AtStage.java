package io.domicile.catalog.claim;

import org.jspecify.annotations.Nullable;

/**
 * That something has come to a stage.
 *
 * @param on the stated date of it, in the forms of {@link When}
 */
public record AtStage(Stage stage, @Nullable String on) implements Value {

    @Override
    public boolean agreesWith(Value other) {
        return true; // Stages follow each other; that sources disagree about one must be said by 'disputes'.
    }
}
