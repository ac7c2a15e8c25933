package io.domicile.advisor.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Named sets of jurisdictions, each member with the days on which it belongs. */
record Groups(Map<String, Group> groups) {

    static final String PREFIX = "groups.";

    /** A set of jurisdictions. */
    record Group(Map<String, String> title, List<Membership> members) {}

    /**
     * Jurisdictions that belong for the same days and reason.
     *
     * @param confidence how sure we are
     */
    record Membership(List<String> jurisdictions, Period period, Confidence confidence, List<Source> sources) {}

    static Groups read(Yaml file) {
        file.entries("groups");
        var groups = new TreeMap<String, Group>();
        file.get("groups").entries().forEach((name, group) -> {
            group.entries("title", "members");
            var members = new ArrayList<Membership>();
            for (var member : group.get("members").someItems()) {
                member.entries("jurisdictions", "from", "until", "confidence", "sources");
                var next = new Membership(
                        member.get("jurisdictions").someItems().stream()
                                .map(Jurisdictions::read)
                                .toList(),
                        Period.read(member),
                        member.get("confidence").word(Confidence.class),
                        member.get("sources").someItems().stream()
                                .map(Source::read)
                                .toList());
                members.stream()
                        .filter(other -> other.period().overlaps(next.period())
                                && other.jurisdictions().stream().anyMatch(next.jurisdictions()::contains))
                        .findAny()
                        .ifPresent(other -> {
                            throw member.fault(
                                    "overlaps another membership of the same jurisdiction: " + other.period());
                        });
                members.add(next);
            }
            groups.put(name, new Group(Texts.read(group.get("title")), List.copyOf(members)));
        });
        return new Groups(groups);
    }

    Set<String> names() {
        return groups.keySet();
    }

    List<String> members(String group, LocalDate on) {
        var members = new TreeSet<String>();
        var named = groups.get(group);
        if (named == null) {
            throw new IllegalArgumentException("There is no group '" + group + "'");
        }
        named.members().stream()
                .filter(member -> member.period().contains(on))
                .forEach(member -> members.addAll(member.jurisdictions()));
        return List.copyOf(members);
    }

    /** Members of every group on a day, by the name that expressions use. */
    Map<String, Object> on(LocalDate day) {
        var on = new LinkedHashMap<String, Object>();
        names().forEach(group -> on.put(PREFIX + group, members(group, day)));
        return on;
    }
}
