package io.domicile.catalog;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.domicile");

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        slices().matching("io.domicile.catalog.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
