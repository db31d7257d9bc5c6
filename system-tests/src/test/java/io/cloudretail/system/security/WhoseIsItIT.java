package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.security.Ownership.Admins;
import io.cloudretail.system.security.Ownership.Owned;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.stack.SideBySide;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to somebody is there for its owner; to others of the same role it is not there at all. */
@SideBySide
class WhoseIsItIT {
    static Stream<Owned> owned() {
        return Ownership.OWNED.stream();
    }

    @ParameterizedTest
    @MethodSource("owned")
    void a_thing_is_there_for_its_owner_and_not_for_others(Owned owned) {
        Operation operation = Contracts.named(owned.operation());
        Thing thing = owned.thing().make();
        String address = operation.address(thing.ids());

        for (Caller caller : Caller.values()) {
            if (caller != Caller.ADMIN) {
                assertThat(caller.making(owned.at(address), operation.service()).send())
                        .isRefusedWith(statusForOthers(operation, caller));
            }
        }
        assertThat(owned.at(address).bearer(thing.ownersToken()).send()).hasStatus(200, 201, 202, 204);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void somebody_elses_thing_looks_like_none_at_all(Owned owned) {
        Operation operation = Contracts.named(owned.operation());
        Thing thing = owned.thing().make();
        String other = Token.of(UUID.randomUUID().toString(), thing.role()).signed();

        Answer theirs = owned.at(operation.address(thing.ids())).bearer(other).send();
        Answer nothing = owned.at(operation.address()).bearer(other).send();

        assertThat(theirs).isRefusedWith(404);
        Assertions.assertThat(withoutInstance(theirs)).isEqualTo(withoutInstance(nothing));
    }

    @ParameterizedTest
    @MethodSource("owned")
    void an_admin_may_what_is_declared(Owned owned) {
        Operation operation = Contracts.named(owned.operation());
        Thing thing = owned.thing().make();

        Answer answer = Caller.ADMIN
                .making(owned.at(operation.address(thing.ids())), Service.GATEWAY)
                .send();

        if (owned.admins() == Admins.MAY) {
            assertThat(answer).hasStatus(200, 201, 202, 204);
        } else {
            assertThat(answer).isRefusedWith(statusForOthers(operation, Caller.ADMIN));
        }
    }

    @ParameterizedTest
    @MethodSource("owned")
    void naming_the_owner_in_headers_or_parameters_makes_nobody_the_owner(Owned owned) {
        Operation operation = Contracts.named(owned.operation());
        Thing thing = owned.thing().make();
        String other = Token.of(UUID.randomUUID().toString(), thing.role()).signed();
        for (String name : List.of("customer", "user", "userId", "customerId", "vendorId", "owner", "sub")) {
            String address = operation.address(thing.ids()) + "?" + name + "=" + thing.owner();
            assertThat(owned.at(address)
                            .bearer(other)
                            .header("X-User-Id", thing.owner())
                            .header("X-Role", "admin")
                            .send())
                    .isRefusedWith(400, 403, 404);
        }
    }

    private static int[] statusForOthers(Operation operation, Caller caller) {
        if (caller == Caller.ANONYMOUS) {
            return new int[] {401};
        }
        if (caller == Caller.SERVICE) {
            return new int[] {401, 403};
        }
        return new int[] {caller.mayCall(operation) ? 404 : 403};
    }

    private static String withoutInstance(Answer answer) {
        return Arrays.stream(answer.body().split(","))
                .filter(part -> !part.contains("instance"))
                .toList()
                .toString();
    }
}
