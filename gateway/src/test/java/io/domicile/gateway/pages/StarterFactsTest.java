package io.domicile.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StarterFactsTest {
    @Test
    void theCatalogsOwnFileSaysHowOldItsFactsAre() {
        var facts = StarterFacts.read();

        assertThat(facts.asOf()).isEqualTo("2026-08-31");
        assertThat(facts.attribution()).startsWith("Domicile starter set");
        assertThat(facts.licence()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void agesAreCountedInDays() {
        var facts = new StarterFacts(LocalDate.parse("2026-08-31"), "set", "licence");

        assertThat(facts.daysOld(LocalDate.parse("2026-11-25"))).isEqualTo(86);
        assertThat(facts.daysOld(LocalDate.parse("2026-08-31"))).isZero();
    }
}
