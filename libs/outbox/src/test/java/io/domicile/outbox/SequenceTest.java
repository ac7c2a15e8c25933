package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    @Test
    void asTextItSortsLikeTheSequence() {
        var ascending = List.of(
                new Sequence(0, 0),
                new Sequence(1, 9),
                new Sequence(1, 10),
                new Sequence(1, Long.MAX_VALUE),
                new Sequence(2, 1),
                new Sequence(10, 0),
                new Sequence(9_999_999_999L, 0));

        assertThat(ascending).isSorted();
        assertThat(ascending.stream().map(Sequence::toString)).isSorted();
    }

    @Test
    void whatIsWrittenCanBeRead() {
        var sequence = new Sequence(3, 14);

        assertThat(sequence).hasToString("0000000003-0000000000000000014");
        assertThat(Sequence.parse(sequence.toString())).isEqualTo(sequence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1-1", "000000000a-0000000000000000014", "0000000003-0000000000000000014 "})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Sequence.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersBeyondWhatFitsAreRefused() {
        assertThatThrownBy(() -> new Sequence(10_000_000_000L, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sequence(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sequence.parse("0000000001-9999999999999999999"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
