package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.contract.Schemas;
import io.cloudretail.system.security.contract.Schemas.Field;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import io.cloudretail.system.security.wire.OddValues;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Every field, parameter and id of every operation, tried with what nobody expects there: each with a part of the odd
 * values, its neighbour with the next, and with {@code -Dodd.values=all} each with all of them.
 */
@MicroShedTest
class OddValuesIT {
    private static final int PARTS = Objects.equals(System.getProperty("odd.values"), "all") ? 1 : 4;

    /** Fields of a body, one at a time: missing and each odd value. */
    private record Odd(Field field, JsonNode body) {}

    static List<Operation> withBodies() {
        return Contracts.operations().stream().filter(Operation::takesJson).toList();
    }

    static Stream<Operation> withIds() {
        return Contracts.operations().stream()
                .filter(operation -> !operation.parameters("path").isEmpty());
    }

    static Stream<Operation> withQueries() {
        return Contracts.operations().stream()
                .filter(operation -> !operation.parameters("query").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void an_odd_value_is_kept_to_the_letter_or_refused(Operation operation) {
        long before = Books.rows();
        boolean taken = false;
        for (Odd odd : odd(operation).toList()) {
            Answer answer =
                    call(operation, operation.address(), odd.body().toString()).send();
            assertThat(answer).isNoFault().cameInTime();
            if (answer.status() < 300) {
                taken = true;
                assertKept(odd, answer);
            }
        }
        if (!taken) {
            Assertions.assertThat(Books.rows()).as("rows stored").isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void an_odd_id_is_refused_or_names_nothing(Operation operation) {
        for (String id : part(OddValues.IDS, operation.name().length())) {
            String address = operation.address(
                    operation.parameters("path").stream().map(name -> id).toList());
            String body = operation.takesJson()
                    ? operation.schemas().sample(operation.body()).toString()
                    : "";
            assertThat(send(operation, address, body)).isNoFault().cameQuickly();
        }
    }

    @ParameterizedTest
    @MethodSource("withQueries")
    void an_odd_parameter_is_taken_as_it_is_or_refused(Operation operation) {
        for (String name : operation.parameters("query")) {
            String address = operation.address() + "?" + name + "=";
            for (String value : OddValues.QUERIES) {
                assertThat(send(operation, address + value, "")).isNoFault().cameQuickly();
            }
            assertThat(send(operation, address + "x&" + name + "=y", ""))
                    .isNoFault()
                    .cameQuickly();
        }
    }

    @Test
    void there_are_hundreds_of_odd_bodies() {
        Assertions.assertThat(withBodies().stream().flatMap(OddValuesIT::odd).count())
                .isGreaterThan(500);
    }

    private static Stream<Odd> odd(Operation operation) {
        Schemas schemas = operation.schemas();
        JsonNode body = schemas.sample(operation.body());
        return schemas.fields(operation.body()).stream().flatMap(field -> Stream.concat(
                        Stream.of(Schemas.without(body, field.pointer())),
                        part(values(field), field.pointer().length()).stream()
                                .map(value -> Schemas.with(schemas.sample(operation.body()), field.pointer(), value)))
                .map(changed -> new Odd(field, changed)));
    }

    private static <T> List<T> part(List<T> values, int which) {
        return IntStream.range(0, values.size())
                .filter(i -> i % PARTS == which % PARTS)
                .mapToObj(values::get)
                .toList();
    }

    private static List<JsonNode> values(Field field) {
        if (field.isText()) {
            return OddValues.forText();
        }
        return field.isNumber() ? OddValues.forNumber() : OddValues.forOther();
    }

    /** Where the answer shows the field again, it shows what was sent. */
    private static void assertKept(Odd odd, Answer answer) {
        JsonNode sent = odd.body().at(odd.field().pointer());
        JsonNode shown = answer.json().at(odd.field().pointer());
        if (sent.isTextual() && shown.isTextual()) {
            Assertions.assertThat(shown.asText())
                    .as(odd.field() + " of " + answer)
                    .isIn(sent.asText(), sent.asText().strip());
        }
    }

    private static Answer send(Operation operation, String address, String body) {
        return call(operation, address, body).sendTimed();
    }

    private static Call call(Operation operation, String address, String body) {
        Service door = operation.isInternal() ? operation.service() : Service.GATEWAY;
        Call call = Requests.call(operation, address, door);
        if (operation.takesJson()) {
            call.json(body);
        }
        return Caller.of(operation).making(call, operation.service());
    }
}
