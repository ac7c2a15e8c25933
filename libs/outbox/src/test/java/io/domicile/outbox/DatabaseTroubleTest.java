package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "08001, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "53100, AWAY",
        "40001, CHOSE_A_VICTIM",
        "40P01, CHOSE_A_VICTIM",
        "55P03, CHOSE_A_VICTIM",
        "57014, CHOSE_A_VICTIM",
        "23505, NONE",
        "22P02, NONE",
        "42501, NONE"
    })
    void theStateSaysWhetherTheRecordCanBeAtFault(String state, DatabaseTrouble expected) {
        var wrapped = new IllegalStateException(new RuntimeException(new SQLException("text", state)));

        assertThat(DatabaseTrouble.in(wrapped)).isEqualTo(expected);
    }

    @Test
    void aPoolWithoutFreeConnectionsIsADatabaseThatIsAway() {
        assertThat(DatabaseTrouble.in(new SQLException("Sorry, acquisition timeout!")))
                .isEqualTo(DatabaseTrouble.AWAY);
    }

    @Test
    void aFailureOfTheCodeIsNoTrouble() {
        assertThat(DatabaseTrouble.in(new IllegalStateException("a mistake"))).isEqualTo(DatabaseTrouble.NONE);
    }
}
