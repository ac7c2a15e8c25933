package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.Values.accelerators;
import static io.domicile.catalog.claim.Values.at;
import static io.domicile.catalog.claim.Values.mw;
import static io.domicile.catalog.claim.Values.upToMw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {

    private static final Columns.OfValue COLUMN = new Columns.OfValue();

    @ParameterizedTest
    @MethodSource("oneOfEachForm")
    void eachFormComesBackAsItWasStored(Value value) {
        assertThat(COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(value)))
                .isEqualTo(value);
    }

    @Test
    void noFormIsForgottenHere() {
        assertThat(oneOfEachForm().map(Object::getClass)).containsAll(List.of(Value.class.getPermittedSubclasses()));
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        assertThat(COLUMN.convertToDatabaseColumn(upToMw("200")))
                .isEqualTo("{\"form\":\"power\",\"atMost\":200,\"unit\":\"MW\",\"qualifier\":\"UNSPECIFIED\"}");
        assertThat(COLUMN.convertToDatabaseColumn(at(Stage.SERVING)))
                .isEqualTo("{\"form\":\"stage\",\"stage\":\"SERVING\"}");
    }

    @Test
    void zeroIsStoredAndNotAbsent() {
        assertThat(COLUMN.convertToDatabaseColumn(accelerators("0")))
                .isEqualTo("{\"form\":\"count\",\"exactly\":0,\"of\":\"accelerators\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.1", "0.10", "55.0", "41.000000000000000000001", "123456789012345678901234567890", "1E+10"})
    void decimalsKeepEveryDigit(String number) {
        var stored = COLUMN.convertToDatabaseColumn(mw(number));

        assertThat(((Power) COLUMN.convertToEntityAttribute(stored)).exactly()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\":\"rumour\",\"text\":\"x\"}",
                "{\"text\":\"x\"}",
                "{\"form\":\"text\",\"text\":\"x\",\"mw\":5}",
                "{\"form\":\"power\",\"exactly\":5,\"unit\":\"GW\",\"qualifier\":\"IT\"}"
            })
    void whatIsNoFormDoesNotReadAsOne(String stored) {
        assertThatThrownBy(() -> COLUMN.convertToEntityAttribute(stored)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachPropertyComesBackFromItsWord(Property property) {
        var column = new Columns.OfProperty();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(property)))
                .isEqualTo(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal", "phase/initial", "site/gak-sejong-2"})
    void eachSubjectComesBackFromItsWrittenForm(String subject) {
        var column = new Columns.OfSubject();

        assertThat(column.convertToDatabaseColumn(column.convertToEntityAttribute(subject)))
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "phase", "phase/", "deal/x", "phase/Initial", "phase/a--b", "phase/a/b", "rack/a"})
    void whatIsNoSubjectIsNamedInTheAnswer(String subject) {
        assertThatThrownBy(() -> Subject.parse(subject))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + subject + "' is no subject");
    }

    static Stream<Value> oneOfEachForm() {
        return Stream.of(
                new Power(null, new BigDecimal("1.5"), new BigDecimal("2"), true, Power.Unit.MW, Power.Qualifier.GRID),
                new Count(new BigDecimal("260000"), null, null, null, "accelerators", "NVIDIA GB300"),
                new Money(null, null, new BigDecimal("4500000000.50"), false, "EUR", "investment"),
                new When("2026-H2/2027"),
                new InRole("naver", InRole.Role.NATIONAL_CHAMPION),
                new Supplier(StackLayer.CHIPS, "nvidia", "GB300"),
                new Supplier(StackLayer.ENERGY, "sk-gas", null),
                new Model("HyperCLOVA X", Model.Kind.LANGUAGE, null, null, "naver"),
                new AtStage(Stage.UNDER_CONSTRUCTION, "2025-08-29"),
                at(Stage.PAUSED),
                new Text("Says \"soon\"; 네이버, naïve."));
    }
}
