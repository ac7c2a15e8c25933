package io.domicile.catalog.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateIntervalTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30,        2026-06-30, 2026-06-30",
        "2024-02-29,        2024-02-29, 2024-02-29",
        "2026-06,           2026-06-01, 2026-06-30",
        "2024-02,           2024-02-01, 2024-02-29",
        "2025-02,           2025-02-01, 2025-02-28",
        "2027-Q1,           2027-01-01, 2027-03-31",
        "2027-Q2,           2027-04-01, 2027-06-30",
        "2027-Q3,           2027-07-01, 2027-09-30",
        "2027-Q4,           2027-10-01, 2027-12-31",
        "2027-H1,           2027-01-01, 2027-06-30",
        "2027-H2,           2027-07-01, 2027-12-31",
        "2028,              2028-01-01, 2028-12-31",
        "2025-06/2025-08,   2025-06-01, 2025-08-31",
        "2026-H2/2027-Q1,   2026-07-01, 2027-03-31",
        "2026-06-07/2028,   2026-06-07, 2028-12-31",
        "2028/2028,         2028-01-01, 2028-12-31"
    })
    void eachFormCoversItsDays(String stated, LocalDate first, LocalDate last) {
        assertThat(DateInterval.parse(stated)).isEqualTo(new DateInterval(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "27",
                "20270",
                "2027-Q0",
                "2027-Q5",
                "2027-H3",
                "2027-q1",
                "2027-13",
                "2027-00",
                "2027-1",
                "2027-02-30",
                "2025-02-29",
                "2027-06-31",
                "2027-06-00",
                "2027-Q1-01",
                " 2027",
                "2027 ",
                "-2027",
                "2027-"
            })
    void whatIsNoDateIsNamedInTheAnswer(String stated) {
        assertThatThrownBy(() -> DateInterval.parse(stated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + stated + "' is no date; write 2026-06-30");
    }

    @ParameterizedTest
    @CsvSource({"2027/soon, soon", "soon/2027, soon", "2027/, ''", "/2027, ''", "2026/2027/2028, 2027/2028"})
    void ofTwoDatesTheBadOneIsNamed(String stated, String bad) {
        assertThatThrownBy(() -> DateInterval.parse(stated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + bad + "' is no date");
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> DateInterval.parse("2027/2026"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-01-01/2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2027,       2027-H1,    true",
        "2027-H1,    2027-Q2,    true",
        "2027-06-30, 2027-H1,    true",
        "2027-H1,    2027-H2,    false",
        "2027-06-30, 2027-07,    false",
        "2026/2028,  2027-03-15, true",
        "2026,       2027,       false"
    })
    void intervalsOverlapIfTheyHaveADayInCommon(String one, String other, boolean overlap) {
        assertThat(DateInterval.parse(one).overlaps(DateInterval.parse(other))).isEqualTo(overlap);
    }

    @Test
    void overlapDoesNotDependOnWhoIsAsked() {
        var stated =
                List.of("2026", "2026-H2", "2026-Q4", "2026-12", "2026-12-31", "2027-01-01", "2027", "2026-12/2027-01");
        for (var a : stated) {
            for (var b : stated) {
                var one = DateInterval.parse(a);
                var other = DateInterval.parse(b);
                assertThat(one.overlaps(other)).as("%s and %s", a, b).isEqualTo(other.overlaps(one));
            }
        }
    }
}
