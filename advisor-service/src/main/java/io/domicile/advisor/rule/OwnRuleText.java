package io.domicile.advisor.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of a tenant says. Its conditions are in the language of the packs, with less of it allowed.
 *
 * @param title its name, by language tag
 * @param when to what it applies, in CEL; null: to everything
 * @param demand what must hold where it applies, in CEL; for every effect but REQUIRE_ARTIFACT
 * @param unless exceptions: where one holds, the rule is met
 * @param artifacts for REQUIRE_ARTIFACT: ways to meet it, each with the kinds that are all needed
 * @param from the first day on which it counts; null: the day on which it is put into force
 * @param until the first day on which it counts no longer; null: no end
 * @param says what it demands and why, for whoever reads the advice, by language tag
 * @param reference the tenant's own document that it rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnRuleText", description = "A rule of a tenant's own. It can only make places less allowed")
public record OwnRuleText(
        @NotEmpty @Size(max = 10) Map<@NotBlank @Size(max = 20) String, @NotBlank @Size(max = 200) String> title,
        @NotNull Effect effect,

        @Nullable
        @Size(min = 1, max = OwnRuleText.MOST_CHARACTERS)
        @Schema(examples = "part.data.exists(d, d in PERSONAL_DATA)")
        String when,

        @Nullable
        @Size(min = 1, max = OwnRuleText.MOST_CHARACTERS)
        @Schema(examples = "place.support.all(from, from == 'kr')")
        String demand,

        @Nullable @Size(max = 10) List<@NotNull @Valid Exemption> unless,

        @Nullable @Size(min = 1, max = 10)
        List<@NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(max = 60) String>> artifacts,

        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @NotEmpty @Size(max = 10) Map<@NotBlank @Size(max = 20) String, @NotBlank @Size(max = 1000) String> says,
        @NotNull @Valid Reference reference) {

    static final int MOST_CHARACTERS = 1000;

    /**
     * An exception.
     *
     * @param holds in CEL
     * @param says what to tell where it holds, by language tag
     */
    @Schema(name = "OwnRuleExemption")
    public record Exemption(
            @NotBlank @Size(max = MOST_CHARACTERS) String holds,

            @NotEmpty @Size(max = 10) Map<@NotBlank @Size(max = 20) String, @NotBlank @Size(max = 1000) String> says) {}

    /**
     * A document of the tenant's, such as a policy. Nothing is ever fetched from its address.
     *
     * @param section where in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnRuleReference")
    public record Reference(
            @NotBlank @Size(max = 300) @Schema(examples = "Outsourcing policy 4.2")
            String document,

            @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
            String section,

            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "https://intranet.example/policies/outsourcing")
            String address) {}

    List<Exemption> exemptions() {
        return unless == null ? List.of() : unless;
    }
}
