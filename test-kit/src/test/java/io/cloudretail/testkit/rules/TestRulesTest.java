package io.cloudretail.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.FailureReport;
import io.cloudretail.fixture.shop.broken.CasesInTheContainer;
import io.cloudretail.fixture.shop.kept.CasesOutside;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail protects nothing. */
class TestRulesTest {
    @Test
    void a_test_that_is_repeated_in_the_container_is_found_and_named() {
        assertThat(report(CasesInTheContainer.class).toString())
                .contains(CasesInTheContainer.class.getSimpleName(), "each_case_in_the_container");
    }

    @Test
    void a_test_that_is_repeated_outside_or_runs_once_is_left_alone() {
        assertThat(report(CasesOutside.class).isEmpty()).isTrue();
    }

    private static FailureReport report(Class<?> test) {
        return TestRules.testsInTheContainerRunOnce()
                .evaluate(new ClassFileImporter().importClasses(test))
                .getFailureReport();
    }
}
