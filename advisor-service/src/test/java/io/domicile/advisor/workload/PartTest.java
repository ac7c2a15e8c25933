package io.domicile.advisor.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void theSamePartIsWrittenTheSameWhateverTheOrderOfItsVerbs() {
        var part = new Part("a", new LinkedHashSet<>(List.of(Verb.INFER, Verb.STORE)), Set.of(DataCategory.PUBLIC));

        assertThat(part.verbs()).containsExactly(Verb.STORE, Verb.INFER);
        assertThat(part).isEqualTo(new Part("a", Set.of(Verb.STORE, Verb.INFER), Set.of(DataCategory.PUBLIC)));
    }
}
