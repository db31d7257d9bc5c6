package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.ForgedClaims;
import io.cloudretail.system.security.token.ForgedSignatures;
import io.cloudretail.system.security.token.Forgery;
import io.cloudretail.system.security.wire.Bait;
import io.cloudretail.system.security.wire.Call;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Nobody gets in with a token that is not exactly one that the shop issues. */
@MicroShedTest
class ForgedTokenIT {
    private static final Bait BAIT = Bait.laid();

    /** A door of every service that a token opens. */
    private static final List<Operation> DOORS = Stream.of(
                    "GET /api/v1/orders",
                    "GET /api/v1/orders/{id}/history",
                    "GET /api/v1/users",
                    "GET /api/v1/payments",
                    "DELETE /api/v1/products/{id}",
                    "GET /internal/reservations/{orderId}",
                    "GET /internal/orders/{id}")
            .map(Contracts::named)
            .toList();

    static Stream<Forgery> forgeries() {
        return Stream.concat(ForgedSignatures.all(BAIT.url()), ForgedClaims.all());
    }

    @AfterAll
    static void takeAway() throws IOException {
        BAIT.close();
    }

    /** No key that a token names is ever fetched. */
    @AfterEach
    void nobody_has_asked_where_a_token_says() {
        Assertions.assertThat(BAIT.bites()).as("connections to the attacker").isZero();
    }

    @Test
    void the_token_of_which_all_forgeries_are_made_opens_every_door() {
        for (Operation door : DOORS) {
            assertThat(Requests.idle(door, door.service())
                            .bearer(Forgery.genuine().signed())
                            .send())
                    .isNotDenied();
        }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_forged_token_opens_no_door_of_any_service(Forgery forgery) {
        for (Operation door : DOORS) {
            refused(forgery, forgery.presented().apply(Requests.idle(door, door.service())));
        }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_forged_token_passes_no_gateway(Forgery forgery) {
        refused(
                forgery,
                forgery.presented().apply(Requests.idle(Contracts.named("GET /api/v1/orders"), Service.GATEWAY)));
    }

    /** Where nobody needs a token, a forged one makes nobody more than anybody. */
    @ParameterizedTest
    @MethodSource("forgeries")
    void a_forged_token_is_no_help_and_no_harm_where_none_is_needed(Forgery forgery) {
        Call call = Requests.idle(Contracts.named("GET /api/v1/categories"), Service.GATEWAY);

        assertThat(forgery.presented().apply(call).send()).isNoFault().hasStatus(200, 400, 401, 431);
    }

    /** The server itself refuses it, before it knows what was asked. */
    @Test
    void a_token_of_20_kB_is_refused_unread() {
        List<String> tokens = List.of(
                "x".repeat(20_000),
                Forgery.genuine().claim("more", "x".repeat(15_000)).signed());
        for (String token : tokens) {
            for (Operation door : DOORS) {
                assertThat(Requests.idle(door, door.service()).bearer(token).sendTimed())
                        .hasStatus(400, 401, 431)
                        .cameQuickly();
            }
            assertThat(Requests.idle(DOORS.get(0), Service.GATEWAY)
                            .bearer(token)
                            .sendTimed())
                    .hasStatus(400, 401, 431)
                    .cameQuickly();
        }
    }

    @Test
    void a_token_in_the_address_is_none() {
        String token = Forgery.genuine().signed();
        for (String name : List.of("access_token", "token", "jwt", "Authorization")) {
            assertThat(Call.throughTheGateway("GET", "/api/v1/orders?" + name + "=" + token)
                            .send())
                    .isRefusedWith(400, 401, 414);
        }
    }

    private static void refused(Forgery forgery, Call call) {
        assertThat(call.sendTimed())
                .isRefusedWith(forgery.allowed().stream().mapToInt(i -> i).toArray())
                .cameQuickly();
    }
}
