package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import io.cloudretail.system.stack.SideBySide;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of all operations and all callers: the door opens for whom the document names, and for nobody else. */
@SideBySide
class WhoMayCallIT {
    static Stream<Arguments> openOperationsAndCallers() {
        return andCallers(Contracts.open());
    }

    static Stream<Arguments> internalOperationsAndCallers() {
        return andCallers(internal().toList());
    }

    static Stream<Operation> internal() {
        return Contracts.operations().stream().filter(Operation::isInternal);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("openOperationsAndCallers")
    void an_operation_is_open_to_those_it_declares(Operation operation, Caller caller) {
        Answer answer = caller.making(Requests.idle(operation, Service.GATEWAY), operation.service())
                .send();

        if (caller == Caller.SERVICE) {
            // a token for one service is none for the shop, also where none is needed
            assertThat(answer).isDenied().isRefusedWith(401);
        } else if (caller.mayCall(operation)) {
            assertThat(answer).isNotDenied();
        } else if (caller == Caller.ANONYMOUS) {
            assertThat(answer).isDenied().isRefusedWith(401);
        } else {
            assertThat(answer).isDenied().isRefusedWith(403);
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("internalOperationsAndCallers")
    void what_is_internal_is_not_there_for_anyone_outside(Operation operation, Caller caller) {
        Answer answer = caller.making(Requests.idle(operation, Service.GATEWAY), operation.service())
                .send();

        assertThat(answer).isRefusedWith(404);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("internalOperationsAndCallers")
    void what_is_internal_is_open_to_services_alone(Operation operation, Caller caller) {
        Answer answer = caller.making(Requests.idle(operation, operation.service()), operation.service())
                .send();

        if (Caller.PROVE_THEMSELVES.contains(operation.name())) {
            assertThat(answer).isRefusedWith(400, 401, 415);
        } else if (caller == Caller.SERVICE) {
            assertThat(answer).isNotDenied();
        } else {
            assertThat(answer).isDenied().isRefusedWith(caller == Caller.ANONYMOUS ? 401 : 403);
        }
    }

    @ParameterizedTest
    @MethodSource("internal")
    void a_service_token_for_another_service_is_none(Operation operation) {
        Arrays.stream(Service.values())
                .filter(other -> other != operation.service())
                .forEach(other -> assertThat(Requests.idle(operation, operation.service())
                                .bearer(Token.forCallsTo(other).signed())
                                .send())
                        .isRefusedWith(
                                Caller.PROVE_THEMSELVES.contains(operation.name())
                                        ? new int[] {400, 401, 415}
                                        : new int[] {401}));
    }

    @Test
    void roles_in_other_letters_are_no_roles() {
        Operation users = Contracts.named("GET /api/v1/users");
        for (String role : List.of("ADMIN", "Admin", " admin", "admin ", "admin,customer", "*", "")) {
            assertThat(Requests.idle(users, Service.GATEWAY)
                            .bearer(Token.of("7c9e6679-7425-40de-944b-e07fc1f90ae7", role)
                                    .signed())
                            .send())
                    .isDenied();
        }
    }

    @Test
    void the_gateways_document_names_the_same_roles_as_the_services() throws Exception {
        JsonNode merged =
                new ObjectMapper().readTree(Gateway.request().get("/openapi").asString());

        Map<String, Set<String>> shown = Contracts.operations(Service.GATEWAY, merged)
                .collect(Collectors.toMap(
                        Operation::name, operation -> operation.roles().orElseThrow()));

        Contracts.open().forEach(operation -> Assertions.assertThat(shown)
                .containsEntry(operation.name(), operation.roles().orElseThrow()));
    }

    @Test
    void the_door_is_shut_before_the_body_is_read() {
        for (Operation operation : Contracts.open()) {
            if (operation.takesJson() && !operation.isPublic()) {
                Call call = Requests.call(operation, operation.address(), Service.GATEWAY)
                        .body("application/json", "{".getBytes(StandardCharsets.US_ASCII));
                assertThat(call.send()).isRefusedWith(401);
            }
        }
    }

    private static Stream<Arguments> andCallers(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> Arrays.stream(Caller.values()).map(caller -> Arguments.of(operation, caller)));
    }
}
