package io.domicile.watch.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is to be.
 *
 * @param portfolio the one that it is about; absent for all of the tenant's
 */
record NewAlertRule(
        @NotNull AlertKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Our plans")
        String name,

        @Nullable UUID portfolio) {}
