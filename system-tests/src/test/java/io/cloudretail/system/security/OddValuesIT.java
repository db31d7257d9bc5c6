package io.cloudretail.system.security;

import static io.cloudretail.system.drivers.Crowd.atOnce;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Every field, parameter and id of every operation, tried with what nobody expects there: each with a part of the odd
 * values, its neighbour with the next, and with {@code -Dodd.values=all} each with all of them. Of one operation some values are
 * tried at a time.
 */
@MicroShedTest
class OddValuesIT {
    private static final int PARTS = Objects.equals(System.getProperty("odd.values"), "all") ? 1 : 4;

    private static final int AT_A_TIME = 3;

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
    void an_odd_value_is_kept_to_the_letter_or_refused(Operation operation) throws Exception {
        long before = Books.rows();
        List<Callable<Boolean>> attempts = odd(operation)
                .map(odd -> (Callable<Boolean>) () -> isTaken(operation, odd))
                .toList();

        List<Boolean> taken = atOnce(AT_A_TIME, attempts);

        if (!taken.contains(true)) {
            Assertions.assertThat(Books.rows()).as("rows stored").isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void an_odd_id_is_refused_or_names_nothing(Operation operation) throws Exception {
        String body = operation.takesJson()
                ? operation.schemas().sample(operation.body()).toString()
                : "";
        sendEach(
                operation,
                body,
                part(OddValues.IDS, operation.name().length()).stream()
                        .map(id -> operation.address(operation.parameters("path").stream()
                                .map(name -> id)
                                .toList())));
    }

    @ParameterizedTest
    @MethodSource("withQueries")
    void an_odd_parameter_is_taken_as_it_is_or_refused(Operation operation) throws Exception {
        sendEach(operation, "", operation.parameters("query").stream().flatMap(name -> {
            String parameter = operation.address() + "?" + name + "=";
            return Stream.concat(
                    OddValues.QUERIES.stream().map(value -> parameter + value),
                    Stream.of(parameter + "x&" + name + "=y"));
        }));
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

    private static boolean isTaken(Operation operation, Odd odd) {
        Answer answer =
                call(operation, operation.address(), odd.body().toString()).send();
        assertThat(answer).isNoFault().cameInTime();
        if (answer.status() >= 300) {
            return false;
        }
        assertKept(odd, answer);
        return true;
    }

    private static void sendEach(Operation operation, String body, Stream<String> addresses) throws Exception {
        List<Callable<Optional<Call>>> calls = addresses
                .map(address -> (Callable<Optional<Call>>) () -> slowOne(call(operation, address, body)))
                .toList();
        // A time counts when nobody else is about
        for (Optional<Call> slow : atOnce(AT_A_TIME, calls)) {
            slow.ifPresent(call -> assertThat(call.sendTimed()).isNoFault().cameQuickly());
        }
    }

    private static Optional<Call> slowOne(Call call) {
        Answer answer = call.send();
        assertThat(answer).isNoFault();
        return answer.cameQuickly() ? Optional.empty() : Optional.of(call);
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
