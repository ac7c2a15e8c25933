package io.domicile.advisor.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The loaded packs and the words that they use.
 *
 * @param fingerprint hash of all their content
 * @param doubtful whether rules of confidence L count
 * @param artifacts names of what rules may ask for, by kind and language
 * @param issuers from whom artifacts come, by kind and language, as far as it is said
 * @param certifications names of what places may hold, by word and language
 * @param groups sets of jurisdictions that rules speak of, each member with its days
 */
@Schema(description = "The loaded rule packs. Engineering summaries of law with citations; not legal advice")
public record RulePacks(
        String fingerprint,
        boolean doubtful,
        List<PackView> packs,
        Map<String, Map<String, String>> artifacts,
        Map<String, Map<String, String>> issuers,
        Map<String, Map<String, String>> certifications,
        List<GroupView> groups) {

    /**
     * One pack.
     *
     * @param jurisdiction whose law it holds; absent when it holds that of several
     * @param asOf the day up to which the law was looked at
     * @param lawFrom before this day nothing is covered
     * @param reviewedBy which lawyer signed it off, if any did
     * @param hash SHA-256 of the file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PackView(
            String pack,
            String version,
            @Nullable String jurisdiction,
            String language,
            Map<String, String> title,
            LocalDate asOf,
            LocalDate lawFrom,
            String reviewedBy,
            String hash,
            List<CoverageView> coverage,
            int rules,
            List<String> ruleIds) {

        static PackView of(Pack pack) {
            return new PackView(
                    pack.id(),
                    pack.version(),
                    pack.jurisdiction(),
                    pack.language(),
                    pack.title(),
                    pack.asOf(),
                    pack.lawFrom(),
                    pack.reviewedBy(),
                    pack.hash(),
                    pack.coverage().stream().map(CoverageView::of).toList(),
                    pack.rules().size(),
                    pack.rules().stream().map(Rule::id).toList());
        }
    }

    /**
     * Every combination of these is covered; outside all of them the verdict is NOT_COVERED.
     *
     * @param group name of a group whose members are covered too
     * @param doubtful rests on rules of confidence L
     * @param note what is left out all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoverageView(
            List<String> jurisdictions,
            @Nullable String group,
            Set<Sector> sectors,
            Set<DataCategory> data,
            Set<Verb> verbs,
            boolean doubtful,
            @Nullable String note) {

        static CoverageView of(Coverage coverage) {
            return new CoverageView(
                    coverage.jurisdictions(),
                    coverage.group(),
                    new TreeSet<>(coverage.sectors()),
                    new TreeSet<>(coverage.data()),
                    new TreeSet<>(coverage.verbs()),
                    coverage.doubtful(),
                    coverage.note());
        }
    }

    /** A set of jurisdictions, with the days on which each belongs. */
    public record GroupView(String group, Map<String, String> title, List<Membership> members) {}

    /** Jurisdictions that belong during the same days. */
    @Schema(name = "GroupMembership")
    public record Membership(List<String> jurisdictions, Period period, Confidence confidence, List<Source> sources) {}

    static RulePacks of(Packs packs) {
        return new RulePacks(
                packs.fingerprint(),
                packs.doubtful(),
                packs.packs().stream().map(PackView::of).toList(),
                named(packs.vocabulary(), "Artifact"),
                packs.vocabulary().issuers(),
                named(packs.vocabulary(), "Certification"),
                packs.groups().groups().entrySet().stream()
                        .map(group -> new GroupView(
                                group.getKey(),
                                group.getValue().title(),
                                group.getValue().members().stream()
                                        .map(member -> new Membership(
                                                member.jurisdictions(),
                                                member.period(),
                                                member.confidence(),
                                                member.sources()))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Map<String, String>> named(Vocabulary vocabulary, String of) {
        var named = new TreeMap<String, Map<String, String>>();
        vocabulary.all(of).forEach(word -> named.put(word, vocabulary.names().getOrDefault(word, Map.of())));
        return named;
    }
}
