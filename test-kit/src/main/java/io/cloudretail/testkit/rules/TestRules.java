package io.cloudretail.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What holds for the tests of every service. A service's ArchitectureTest runs {@link #all}. */
public final class TestRules {
    private TestRules() {}

    /** The test classes below a package. */
    public static JavaClasses tests(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(rootPackage);
    }

    public static List<ArchRule> all() {
        return List.of(testsInTheContainerRunOnce());
    }

    public static ArchRule testsInTheContainerRunOnce() {
        return classes()
                .should(Conditions.repeatNoTestInTheContainer())
                .allowEmptyShould(true)
                .because(
                        "Arquillian runs all cases of a repeated test in the container for each case that it is asked for:"
                                + " loop over them, or run as a client");
    }
}
