package io.cloudretail.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No operation comes into the shop without saying who may call it, and whose the things are that it touches. */
class DeclaredTest {
    private static final Set<String> ROLES = Set.of("customer", "vendor", "admin", "service");

    @Test
    void every_operation_declares_who_may_call_it() {
        assertThat(Contracts.operations()).isNotEmpty();
        assertThat(names(Contracts.operations().stream()
                        .filter(operation -> operation.roles().isEmpty())
                        .toList()))
                .as(
                        "Give these operations @RolesAllowed or @PermitAll on their method (an overloaded method cannot be told"
                                + " apart), and write the documents anew: mvn verify -Dcontracts.update")
                .isEmpty();
    }

    @Test
    void there_are_no_roles_but_those_of_the_shop() {
        Set<String> declared = new TreeSet<>();
        Contracts.operations()
                .forEach(operation -> declared.addAll(operation.roles().orElse(Set.of())));

        assertThat(declared).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void what_is_internal_is_for_services_alone() {
        assertThat(Contracts.operations().stream().filter(Operation::isInternal))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.roles())
                        .as(operation.name())
                        .contains(Caller.PROVE_THEMSELVES.contains(operation.name()) ? Set.of() : Set.of("service")));
        assertThat(Contracts.open())
                .noneMatch(operation -> operation.roles().orElse(Set.of()).contains("service"));
    }

    @Test
    void every_operation_on_a_thing_declares_whose_it_is() {
        assertThat(names(Contracts.operations().stream()
                        .filter(Ownership::mustBeDeclared)
                        .filter(operation -> !Ownership.isDeclared(operation))
                        .toList()))
                .as("Add these operations to Ownership.OWNED, with a Thing they work on, or to Ownership.NOBODYS with a"
                        + " reason (both in system-tests, package io.cloudretail.system.security)")
                .isEmpty();
    }

    @Test
    void what_is_declared_is_still_there() {
        List<String> served = names(Contracts.operations());

        assertThat(Ownership.OWNED).allSatisfy(owned -> assertThat(served).contains(owned.operation()));
        assertThat(served).containsAll(Ownership.NOBODYS.keySet()).containsAll(Caller.PROVE_THEMSELVES);
    }

    private static List<String> names(List<Operation> operations) {
        return operations.stream().map(Operation::name).toList();
    }
}
