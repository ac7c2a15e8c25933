package io.domicile.watch.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2027-05-03, 2027-05-03, 2027-05-03",
        "2028-02, 2028-02-01, 2028-02-29",
        "2027-Q4, 2027-10-01, 2027-12-31",
        "2027-H1, 2027-01-01, 2027-06-30",
        "2027, 2027-01-01, 2027-12-31",
        "2026-06-07/2026-06-08, 2026-06-07, 2026-06-08",
        "2027/2028-Q1, 2027-01-01, 2028-03-31",
    })
    void aDateMeansTheDaysThatItCanMean(String stated, LocalDate earliest, LocalDate latest) {
        assertThat(StatedDate.parse(stated)).isEqualTo(new StatedDate(stated, earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2027-Q5", "2027-H0", "2027-13", "2027-02-30", "2028/2027", "2027-06-31/2028"})
    void whatIsNoDateIsRefused(String stated) {
        assertThatThrownBy(() -> StatedDate.parse(stated)).isInstanceOf(IllegalArgumentException.class);
    }
}
