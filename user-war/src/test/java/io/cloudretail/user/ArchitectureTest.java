package io.cloudretail.user;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cloudretail.testkit.rules.HouseRules;
import io.cloudretail.testkit.rules.TestRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String ROOT = "io.cloudretail.user";

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        var classes = HouseRules.production(ROOT);
        return HouseRules.all(ROOT).stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> the_rules_for_tests_hold() {
        var tests = TestRules.tests(ROOT);
        return TestRules.all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(tests)));
    }
}
