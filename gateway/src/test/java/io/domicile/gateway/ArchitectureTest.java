package io.domicile.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.httpproxy.HttpProxy;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "io.domicile.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("io.domicile.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule onlyTheRouteBehindTheDoorCanProxy = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.domicile.gateway.forward.Forwarding")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpProxy.class);
}
