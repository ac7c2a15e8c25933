package io.domicile.watch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"milestone.v1", "forecast.v1", "alert.v1"})
    void recordsOnceSentStillFitTheSchema(String name) {
        assertThat(Contract.of(name).flaws(Contract.golden(name))).isEmpty();
    }

    @Test
    void aCapacityWithoutAnAmountIsNone() {
        var golden = Contract.golden("milestone.v1");
        assertThat(Contract.of("milestone.v1").flaws(golden.replace("\"megawatts\": 55", "\"power\": 55")))
                .isNotEmpty();
    }

    @Test
    void whereTheBasisIsInsufficientNoNumberIsGiven() {
        var golden = Contract.golden("forecast.v1");
        assertThat(Contract.of("forecast.v1")
                        .flaws(golden.replace("\"probabilityByTarget\": null", "\"probabilityByTarget\": 0.5")))
                .isNotEmpty();
        assertThat(Contract.of("forecast.v1").flaws(golden.replace("INSUFFICIENT", "SUFFICIENT")))
                .isNotEmpty();
    }
}
