package io.cloudretail.kit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCallersTest {
    private static final String HERE = AllowedCallersTest.class.getName() + "$Orders_";

    @SuppressWarnings("unused")
    public static class Orders {
        @RolesAllowed({"vendor", "admin"})
        public void mend() {}

        @PermitAll
        public void look() {}

        public void forget() {}

        @RolesAllowed("admin")
        public void count() {}

        @PermitAll
        public void count(String what) {}
    }

    @Test
    void roles_are_those_of_the_method_in_a_fixed_order() {
        assertThat(AllowedCallers.of(HERE + "mend")).contains(List.of("admin", "vendor"));
    }

    @Test
    void what_anyone_may_call_needs_no_role() {
        assertThat(AllowedCallers.of(HERE + "look")).contains(List.of());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "forget", "io.cloudretail.Nowhere_look"})
    void an_operation_that_cannot_be_found_declares_nobody(String operationId) {
        assertThat(AllowedCallers.of(operationId)).isEmpty();
    }

    @Test
    void a_method_that_does_not_say_or_says_two_things_declares_nobody() {
        assertThat(AllowedCallers.of(HERE + "forget")).isEmpty();
        assertThat(AllowedCallers.of(HERE + "count")).isEmpty();
    }
}
