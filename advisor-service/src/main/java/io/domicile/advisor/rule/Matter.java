package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A workload as the rules of a docket see it: only those that may apply to it, whatever the place. */
final class Matter {

    private record Concern(Hearing rule, Hearing.Concerned parts) {}

    private final int parts;
    private final Packs.Reach reach;
    private final List<Concern> concerns = new ArrayList<>();

    Matter(List<Pleading> pleadings, Packs.Reach reach, List<Hearing> rules) {
        this.parts = pleadings.size();
        this.reach = reach;
        for (var rule : rules) {
            rule.concerned(pleadings).ifPresent(concerned -> concerns.add(new Concern(rule, concerned)));
        }
    }

    int parts() {
        return parts;
    }

    Packs.Reach reach() {
        return reach;
    }

    /** What each rule says. */
    List<Hearing.Heard> heard() {
        return concerns.stream().map(each -> each.rule().hear(each.parts())).toList();
    }

    /** What each rule means for verdicts. */
    List<Bearings> bearings() {
        return concerns.stream().map(each -> each.rule().bearings(each.parts())).toList();
    }

    /** Packs and versions of those that claim to cover it, and of the rules that apply at a place. */
    Set<String> packs(int place) {
        var packs = new TreeSet<>(reach.covering());
        for (var each : concerns) {
            if (each.rule().bearings(each.parts()).at(place).isPresent()) {
                packs.add(each.rule().pack());
            }
        }
        return packs;
    }
}
