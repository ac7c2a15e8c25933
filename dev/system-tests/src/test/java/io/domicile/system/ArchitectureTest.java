package io.domicile.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the main code of all modules, read from what was compiled. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .importPaths(List.of(
                            "catalog-service",
                            "advisor-service",
                            "watch-service",
                            "gateway",
                            "libs/cell",
                            "libs/http",
                            "libs/outbox",
                            "libs/tenancy")
                    .stream()
                    .map(module -> RunningCell.ROOT.resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "advisor", "watch", "gateway"})
    void theFeaturesOfAServiceDoNotNeedEachOtherInCircles(String service) {
        slices().matching("io.domicile." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void entitiesDoNotLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                // The entity of a claim refers to the entities of its sources; nothing outside the service sees either.
                .and()
                .doNotHaveFullyQualifiedName("io.domicile.catalog.source.Source")
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void theTimeIsAskedOfTheInjectedClock() {
        noClasses()
                .that()
                // The one place that makes the clock, and the one process that has no injection.
                .doNotHaveFullyQualifiedName("io.domicile.time.Clocks")
                .and()
                .doNotHaveFullyQualifiedName("io.domicile.cell.ServiceMain")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "advisor", "watch", "gateway"})
    void servicesShareNothingButTheLibraries(String service) {
        noClasses()
                .that()
                .resideInAPackage("io.domicile." + service + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.domicile..")
                        .and(not(resideInAPackage("io.domicile." + service + "..")))
                        .and(not(resideInAPackage("io.domicile.cell..")))
                        .and(not(resideInAPackage("io.domicile.http..")))
                        .and(not(resideInAPackage("io.domicile.time..")))
                        .and(not(resideInAPackage("io.domicile.outbox..")))
                        .and(not(resideInAPackage("io.domicile.tenancy.."))))
                .check(CODE);
    }

    @Test
    void onlyTheRouteBehindTheDoorCanProxy() {
        noClasses()
                .that()
                .resideInAPackage("io.domicile.gateway..")
                .and()
                .doNotHaveFullyQualifiedName("io.domicile.gateway.forward.Forwarding")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.httpproxy.HttpProxy")
                .check(CODE);
    }

    @Test
    void theLibrariesHoldNoWordOfTheDomain() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.domicile.cell..", "io.domicile.http..", "io.domicile.outbox..", "io.domicile.tenancy..")
                .should()
                .haveNameMatching(
                        ".*\\.[A-Za-z]*(Deal|Claim|Place|Workload|Milestone|Portfolio|Advice|Phase)[A-Z][A-Za-z]*")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.domicile.catalog..",
                        "io.domicile.advisor..",
                        "io.domicile.watch..",
                        "io.domicile.gateway..")
                .check(CODE);
    }
}
