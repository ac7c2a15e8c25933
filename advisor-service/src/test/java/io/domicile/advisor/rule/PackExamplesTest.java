package io.domicile.advisor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every shipped rule, as one test. */
class PackExamplesTest {

    private static final Packs PACKS = PackReader.shipped(true);
    private static final Yaml CASES = Yaml.read("cases.yaml", PackReader.resource("cases.yaml"));

    @TestFactory
    Stream<DynamicNode> everyExampleComesOutAsItsAuthorExpects() {
        return rules().map(rule ->
                dynamicContainer(rule.id(), rule.examples().stream().map(node -> {
                    var example = Example.read(node, CASES, PACKS.vocabulary());
                    return dynamicTest(example.name(), () -> {
                        var found = example.find(rule, PACKS);
                        assertThat(found.outcome()).isEqualTo(example.expected());
                        assertThat(found.missing()).isEqualTo(example.missing());
                    });
                })));
    }

    @Test
    void everyRuleHasThreeExamplesThatTellItsOutcomesApart() {
        assertThat(rules()).allSatisfy(rule -> {
            var outcomes = rule.examples().stream()
                    .map(node -> Example.read(node, CASES, PACKS.vocabulary()).expected())
                    .toList();
            assertThat(outcomes)
                    .as(rule.id())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .contains(Outcome.FAIL, Outcome.UNKNOWN)
                    .containsAnyOf(Outcome.PASS, Outcome.NOT_APPLICABLE);
        });
    }

    private static Stream<Rule> rules() {
        return PACKS.packs().stream().flatMap(pack -> pack.rules().stream());
    }
}
