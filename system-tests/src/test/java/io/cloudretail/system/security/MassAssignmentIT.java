package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.contract.Schemas;
import io.cloudretail.system.security.wire.Call;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Nobody writes what is not theirs to write: a field that an operation does not name is refused, wherever it stands. */
@MicroShedTest
class MassAssignmentIT {
    private static final List<String> TEMPTING = List.of(
            "role",
            "roles",
            "groups",
            "isAdmin",
            "id",
            "userId",
            "customerId",
            "accountId",
            "vendorId",
            "status",
            "price",
            "unitPrice",
            "total",
            "stock",
            "emailVerified",
            "locked",
            "passwordHash",
            "createdAt",
            "version",
            "__proto__",
            "constructor");

    static Stream<Operation> withBodies() {
        return Contracts.operations().stream().filter(Operation::takesJson);
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void a_field_that_an_operation_does_not_name_is_refused_and_nothing_is_stored(Operation operation) {
        Schemas schemas = operation.schemas();
        long before = Books.rows();

        for (String place : schemas.objects(operation.body())) {
            // at the top all of them, further in a few: a reader that refuses one name there refuses them all
            for (String name : place.isEmpty() ? TEMPTING : TEMPTING.subList(0, 4)) {
                JsonNode body = schemas.sample(operation.body());
                if (!body.at(place).has(name)) {
                    JsonNode tempting = Schemas.with(body, place + "/" + name, TextNode.valueOf("admin"));
                    assertThat(call(operation, tempting).send()).isRefusedWith(400);
                }
            }
        }

        Assertions.assertThat(Books.rows()).as("rows stored").isEqualTo(before);
    }

    private static Call call(Operation operation, JsonNode body) {
        Service door = operation.isInternal() ? operation.service() : Service.GATEWAY;
        Call call = Requests.call(operation, operation.address(), door).json(body);
        return Caller.of(operation).making(call, operation.service());
    }
}
