package io.domicile.advisor.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A question that is to be kept.
 *
 * @param plan of the same portfolio
 * @param whatIf what is to be otherwise
 */
record NewScenario(
        @NotBlank @Size(max = 200) String name,
        @NotNull UUID plan,
        @NotNull @Valid WhatIf whatIf) {}
