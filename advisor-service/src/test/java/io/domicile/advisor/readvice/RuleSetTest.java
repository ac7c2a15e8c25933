package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.rule.RuleFiles;
import io.domicile.advisor.rule.Rules;
import java.time.Clock;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Rules SHIPPED = Rules.shipped(Clock.systemUTC());
    private static final RuleSet NOW = RuleSet.of(SHIPPED);

    @Test
    void theSamePacksAreNoDifference() {
        assertThat(NOW.since(RuleSet.of(Rules.of(SHIPPED.files(), Clock.systemUTC()))))
                .isEmpty();
    }

    @Test
    void aPackInAnotherVersionIsNamedWithBoth() {
        var earlier = with("kr.yaml", text -> text.replaceFirst("version: kr-\\d{4}\\.\\d{2}", "version: kr-2020.01"));

        assertThat(NOW.since(earlier))
                .satisfiesExactly(says -> assertThat(says).startsWith("pack kr went from kr-2020.01 to kr-20"));
    }

    @Test
    void anotherTextOfTheSameVersionIsTold() {
        assertThat(NOW.since(with("kr.yaml", text -> text + "# a note\n")))
                .satisfiesExactly(says -> assertThat(says).contains("to another text of that version"));
    }

    @Test
    void packsThatComeAndGoAreTold() {
        var fewer = new TreeMap<>(NOW.packs());
        fewer.remove("kr");
        var without = new RuleSet(fewer, NOW.shared(), NOW.doubtful());

        assertThat(NOW.since(without))
                .satisfiesExactly(says -> assertThat(says).startsWith("pack kr is new, in version kr-"));
        assertThat(without.since(NOW))
                .satisfiesExactly(says -> assertThat(says).startsWith("pack kr is not loaded any more; it was kr-"));
    }

    @Test
    void whatAllPacksShareIsTold() {
        assertThat(NOW.since(with("groups.yaml", text -> text + "# a note\n")))
                .containsExactly("groups.yaml, which all packs share, was changed");
        var certain = new RuleSet(NOW.packs(), NOW.shared(), false);
        assertThat(NOW.since(certain)).containsExactly("rules of confidence L count now");
    }

    private static RuleSet with(String file, UnaryOperator<String> change) {
        var texts = new TreeMap<>(SHIPPED.files().texts());
        texts.computeIfPresent(file, (_, text) -> change.apply(text));
        return RuleSet.of(Rules.of(new RuleFiles(texts, true), Clock.systemUTC()));
    }
}
