package io.domicile.advisor.rule;

import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pack claims to know: every combination of the four.
 *
 * @param group whose members count on the day, beside {@code jurisdictions}
 * @param doubtful rests on doubtful rules, and is gone when these are switched off
 * @param note what is left out all the same
 */
record Coverage(
        List<String> jurisdictions,
        @Nullable String group,
        Set<Sector> sectors,
        Set<DataCategory> data,
        Set<Verb> verbs,
        boolean doubtful,
        @Nullable String note) {

    boolean covers(String jurisdiction, Sector sector, DataCategory category, Verb verb, Groups groups, LocalDate on) {
        return sectors.contains(sector)
                && data.contains(category)
                && verbs.contains(verb)
                && (jurisdictions.contains(jurisdiction)
                        || (group != null && groups.members(group, on).contains(jurisdiction)));
    }

    static Coverage read(Yaml coverage, Vocabulary vocabulary, Set<String> groups) {
        coverage.entries("jurisdictions", "group", "sectors", "data", "verbs", "doubtful", "note");
        var group = coverage.find("group");
        group.ifPresent(name -> {
            if (!groups.contains(name.text())) {
                throw name.fault("'" + name.text() + "' is no group");
            }
        });
        var jurisdictions = coverage.find("jurisdictions")
                .map(list -> list.someItems().stream().map(Jurisdictions::read).toList())
                .orElse(List.of());
        if (jurisdictions.isEmpty() && group.isEmpty()) {
            throw coverage.fault("names neither jurisdictions nor a group");
        }
        return new Coverage(
                jurisdictions,
                group.map(Yaml::text).orElse(null),
                words(coverage.get("sectors"), Sector.class, vocabulary),
                words(coverage.get("data"), DataCategory.class, vocabulary),
                words(coverage.get("verbs"), Verb.class, vocabulary),
                coverage.find("doubtful").map(Yaml::flag).orElse(false),
                coverage.find("note").map(Yaml::text).orElse(null));
    }

    /** Words, names of sets of words, or {@code all}. */
    private static <E extends Enum<E>> Set<E> words(Yaml of, Class<E> type, Vocabulary vocabulary) {
        if (!of.isList()) {
            if (of.text().equals("all")) {
                return EnumSet.allOf(type);
            }
            throw of.fault("must be a list, or all");
        }
        var words = new ArrayList<E>();
        for (var item : of.someItems()) {
            var set = Optional.ofNullable(vocabulary.sets().get(item.text()))
                    .filter(named -> named.of().equals(type.getSimpleName()));
            if (set.isPresent()) {
                set.get().words().forEach(word -> words.add(Enum.valueOf(type, word)));
            } else {
                words.add(item.word(type));
            }
        }
        return EnumSet.copyOf(words);
    }
}
