package io.domicile.advisor.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One AI workload as its tenant describes it. What the tenant leaves out is unknown to every rule and score, never "no".
 *
 * @param id the tenant's own word for it, unique in a portfolio
 * @param established where the organisation that answers for the data is established; ISO 3166-1 alpha-2 in lower case
 * @param subjects where the people are whom the data are about; empty when there are none
 * @param generative whether a generative model works on the data
 * @param service whether it is bought as software as a service
 * @param critical whether it supports a critical or important function (DORA's sense)
 * @param anonymised whether nobody can be identified in the data any more
 * @param keysHeldByTenant whether only the tenant holds the keys of the encryption at rest
 * @param artifacts what the tenant holds, by the kinds that rules ask for, beside those in its register
 * @param need what it needs of a place; null: nothing in particular
 * @param weights how much each criterion of the score counts, by its word, at least 0; null: a preset
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workload(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String id,

        @Nullable @Size(max = 200) String name,
        @NotNull Sector sector,
        @NotNull @Pattern(regexp = "[a-z]{2}") String established,
        @NotNull @Size(max = 250) Set<@NotNull @Pattern(regexp = "[a-z]{2}") String> subjects,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Part> parts,
        @Nullable Boolean generative,
        @Nullable Boolean service,
        @Nullable Boolean critical,
        @Nullable Boolean anonymised,
        @Nullable Boolean keysHeldByTenant,
        @Nullable Set<@NotNull String> artifacts,
        @Nullable @Valid Need need,
        @Nullable @Size(max = 50) Map<String, @NotNull Double> weights) {

    /** Never null, for readers. */
    public Need needs() {
        return need == null ? Need.NONE : need;
    }

    /** The same, with nobody identifiable in the data. */
    public Workload withAnonymised() {
        return with(true, keysHeldByTenant, artifacts, weights);
    }

    /** The same, with the keys in the tenant's hands alone. */
    public Workload withKeysHeldByTenant() {
        return with(anonymised, true, artifacts, weights);
    }

    /** The same, with these artifacts beside those that the tenant holds. */
    public Workload withArtifacts(Set<String> more) {
        var held = new TreeSet<>(more);
        if (artifacts != null) {
            held.addAll(artifacts);
        }
        return with(anonymised, keysHeldByTenant, held, weights);
    }

    /** The same, weighed so. */
    public Workload withWeights(Map<String, Double> weights) {
        return with(anonymised, keysHeldByTenant, artifacts, weights);
    }

    private Workload with(
            @Nullable Boolean anonymised,
            @Nullable Boolean keysHeldByTenant,
            @Nullable Set<String> artifacts,
            @Nullable Map<String, Double> weights) {
        return new Workload(
                id,
                name,
                sector,
                established,
                subjects,
                parts,
                generative,
                service,
                critical,
                anonymised,
                keysHeldByTenant,
                artifacts,
                need,
                weights);
    }
}
