package io.domicile.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
    @Test
    void whatLooksLikeARegularExpressionIsText() {
        assertThat(new PathTemplate("/a.b/c").matches(List.of("axb", "c"))).isFalse();
        assertThat(new PathTemplate("/a.b/c").matches(List.of("a.b", "c"))).isTrue();
    }

    @Test
    void aParameterTakesOneWholeSegment() {
        var template = new PathTemplate("/deals/{id}");
        assertThat(template.matches(List.of("deals", "a b.c"))).isTrue();
        assertThat(template.matches(List.of("deals"))).isFalse();
        assertThat(template.matches(List.of("deals", "a", "b"))).isFalse();
    }

    @Test
    void namesOfParametersDoNotMakeAnotherShape() {
        assertThat(new PathTemplate("/deals/{id}/x").shape()).isEqualTo(new PathTemplate("/deals/{deal}/x").shape());
    }

    @Test
    void theMostSpecificComesFirst() {
        assertThat(List.of(
                                new PathTemplate("/a/{b}"),
                                new PathTemplate("/a/{b}.csv"),
                                new PathTemplate("/a/b"),
                                new PathTemplate("/{a}/b"))
                        .stream()
                        .sorted(PathTemplate.MOST_SPECIFIC_FIRST)
                        .map(PathTemplate::toString))
                .containsExactly("/a/b", "/a/{b}.csv", "/a/{b}", "/{a}/b");
    }
}
