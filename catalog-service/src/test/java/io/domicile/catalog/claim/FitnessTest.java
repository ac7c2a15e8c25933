package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.Values.accelerators;
import static io.domicile.catalog.claim.Values.betweenMw;
import static io.domicile.catalog.claim.Values.mw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitnessTest {

    private static final Subject PHASE = Subject.phase("first");
    private static final Subject SITE = Subject.site("gak");
    private static final UUID SIBLING = new UUID(0, 1);
    private static final String PAGE = "https://naver.example/release";

    @Test
    void aClaimWhosePartsFitIsTaken() {
        assertThatCode(() -> check(claim(PHASE, Property.CAPACITY, mw("55")))).doesNotThrowAnyException();
    }

    @Test
    void theSubjectMustBeOfTheDeal() {
        assertThat(pointer(claim(Subject.phase("other"), Property.CAPACITY, mw("55"))))
                .isEqualTo("/subject");
    }

    @Test
    void thePropertyMustBeOneOfSuchASubject() {
        assertThat(pointer(claim(SITE, Property.CAPACITY, mw("55")))).isEqualTo("/property");
        assertThat(pointer(claim(Subject.DEAL, Property.TARGET, new When("2027"))))
                .isEqualTo("/property");
    }

    @Test
    void theValueMustHaveTheFormOfTheProperty() {
        assertThat(pointer(claim(PHASE, Property.CAPACITY, accelerators("5")))).isEqualTo("/value/form");
    }

    @Test
    void theValueMustBeSound() {
        assertThat(pointer(claim(PHASE, Property.CAPACITY, betweenMw("6", "5"))))
                .isEqualTo("/value");
        assertThat(pointer(claim(PHASE, Property.TARGET, new When("soon")))).isEqualTo("/value/when");
        assertThat(pointer(claim(PHASE, Property.STAGE, new AtStage(Stage.SERVING, "soon"))))
                .isEqualTo("/value/on");
        assertThat(pointer(claim(SITE, Property.LOCATION, new Text(" ")))).isEqualTo("/value/text");
    }

    @Test
    void partiesMustBeRegistered() {
        assertThat(pointer(claim(Subject.DEAL, Property.PARTY, new InRole("nobody", InRole.Role.OPERATOR))))
                .isEqualTo("/value/party");
        assertThat(pointer(claim(Subject.DEAL, Property.LAYER, new Supplier(StackLayer.CHIPS, "nobody", null))))
                .isEqualTo("/value/supplier");
        assertThat(pointer(claim(Subject.DEAL, Property.MODEL_BRAND, model("nobody", null))))
                .isEqualTo("/value/baseSupplier");
        assertThat(pointer(claim(Subject.DEAL, Property.MODEL_BRAND, model(null, "nobody"))))
                .isEqualTo("/value/owner");
        assertThatCode(() -> check(claim(Subject.DEAL, Property.MODEL_BRAND, model(null, null))))
                .doesNotThrowAnyException();
    }

    @Test
    void theSpeakerIsARegisteredPartyOrPublisher() {
        assertThatCode(() -> check(claim("herald", "2026", PAGE, null, null))).doesNotThrowAnyException();
        assertThat(pointer(claim("nobody", "2026", PAGE, null, null))).isEqualTo("/speaker");
    }

    @Test
    void whenItWasSaidIsADate() {
        assertThat(pointer(claim("naver", "yesterday", PAGE, null, null))).isEqualTo("/said");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://naver.example/x", "naver.example/x", "https:///x", "https://naver .example", "file:/x"})
    void aSourceHasAnAddressOrAName(String address) {
        assertThat(pointer(claim("naver", null, address, null, null))).isEqualTo("/sources/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://naver.example/x", "http://naver.example", "urn:domicile:uncited:x"})
    void webAddressesAndNamesAreTaken(String address) {
        assertThatCode(() -> check(claim("naver", null, address, null, null))).doesNotThrowAnyException();
    }

    @Test
    void onlyClaimsOfTheSameDealAreReplacedOrDisputed() {
        var stranger = new UUID(0, 2);

        assertThatCode(() -> check(claim("naver", null, PAGE, SIBLING, SIBLING)))
                .doesNotThrowAnyException();
        assertThat(pointer(claim("naver", null, PAGE, stranger, null))).isEqualTo("/supersedes");
        assertThat(pointer(claim("naver", null, PAGE, null, stranger))).isEqualTo("/disputes");
    }

    private static Model model(@Nullable String baseSupplier, @Nullable String owner) {
        return new Model("HyperCLOVA X", Model.Kind.LANGUAGE, null, baseSupplier, owner);
    }

    private static NewClaim claim(Subject subject, Property property, Value value) {
        return new NewClaim(subject, property, value, null, "naver", "2026", List.of(PAGE), null, null, null);
    }

    private static NewClaim claim(
            String speaker, @Nullable String said, String source, @Nullable UUID supersedes, @Nullable UUID disputes) {
        return new NewClaim(
                PHASE, Property.CAPACITY, mw("55"), null, speaker, said, List.of(source), null, supersedes, disputes);
    }

    private static String pointer(NewClaim claim) {
        return catchThrowableOfType(ClaimException.Unfit.class, () -> check(claim))
                .pointer();
    }

    private static void check(NewClaim claim) {
        new KnownNames(Set.of("naver"), Set.of("herald"))
                .check("kr-test", Set.of(Subject.DEAL, PHASE, SITE), claim, Set.of(SIBLING));
    }
}
