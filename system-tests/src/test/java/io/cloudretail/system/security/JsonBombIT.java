package io.cloudretail.system.security;

import static io.cloudretail.system.drivers.Crowd.atOnce;
import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.contract.Schemas;
import io.cloudretail.system.security.contract.Schemas.Field;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Bomb;
import io.cloudretail.system.security.wire.Call;
import io.cloudretail.system.security.wire.RawAnswers;
import io.cloudretail.system.security.wire.RawRequest;
import io.cloudretail.system.security.wire.ServerLogs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A body that nobody would write in good faith is refused at once by every operation that takes one, and leaves nothing. */
@MicroShedTest
class JsonBombIT {
    /** Large bombs go to one operation of each service that takes JSON. */
    private static final int LARGE = 50_000;

    private static final Set<String> TAKE_LARGE_ONES =
            Set.of("POST /api/v1/auth/login", "POST /api/v1/orders", "POST /api/v1/products");

    private static long rows;

    static Stream<Bomb> bombs() {
        return Bomb.all();
    }

    static List<Operation> targets() {
        return Contracts.open().stream()
                .filter(Operation::takesJson)
                .filter(JsonBombIT::hasFields)
                .toList();
    }

    /** What a payment provider tells is taken as text, and refused for its signature before anybody reads it. */
    private static boolean hasFields(Operation operation) {
        return !operation.schemas().sample(operation.body()).isEmpty();
    }

    @BeforeAll
    static void count() {
        rows = Books.rows();
    }

    @AfterAll
    static void nothing_is_stored_and_no_server_ran_out_of_anything() {
        Assertions.assertThat(Books.rows()).as("rows stored").isEqualTo(rows);
        Assertions.assertThat(ServerLogs.linesWith("StackOverflowError", "OutOfMemoryError"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_is_refused_at_once_by_every_operation(Bomb bomb) {
        for (Operation operation : targets()) {
            byte[] body = bomb.of(sample(operation));
            if (body.length > LARGE && !TAKE_LARGE_ONES.contains(operation.name())) {
                continue;
            }
            Call call = Requests.call(operation, operation.address(), Service.GATEWAY)
                    .body("application/json", body);
            Answer answer = Caller.of(operation).making(call, Service.GATEWAY).sendTimed();
            assertThat(answer).hasStatus(400, 413, 415, 422).cameQuickly();
            if (!isRefusedUnread(answer)) {
                assertThat(answer).isRefusedWith(answer.status());
            }
        }
    }

    /** Above 4 MiB the server refuses by itself, without a document. */
    private static boolean isRefusedUnread(Answer answer) {
        return answer.status() == 413 && answer.body().isEmpty();
    }

    /** A page of another site may send text or a form without asking, but not JSON. */
    @ParameterizedTest
    @MethodSource("targets")
    void json_under_another_name_is_not_taken(Operation operation) {
        byte[] body = operation.schemas().sample(operation.body()).toString().getBytes(StandardCharsets.UTF_8);
        for (String name :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Call call = Requests.call(operation, operation.address(), Service.GATEWAY)
                    .body(name, body);
            assertThat(Caller.of(operation).making(call, Service.GATEWAY).sendTimed())
                    .isRefusedWith(415);
        }
    }

    /** Some at a time, since each answer is followed by a silence in which a second one would come. */
    @Test
    void megabytes_are_refused_before_they_are_there() throws Exception {
        String aLongText = "{\"x\":\"" + "x".repeat(10_000);
        String aMillionNames =
                "{" + IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\":0").collect(Collectors.joining(","));
        List<Callable<List<String>>> attempts = targets().stream()
                .flatMap(operation -> Stream.of(aLongText, aMillionNames)
                        .map(begun -> (Callable<List<String>>) () -> faultOfMegabytes(operation, begun)))
                .toList();

        List<String> faults = atOnce(8, attempts).stream().flatMap(List::stream).toList();

        Assertions.assertThat(attempts).hasSizeGreaterThan(80);
        Assertions.assertThat(faults).isEmpty();
    }

    /** Nothing if the one answer is a 413. */
    private static List<String> faultOfMegabytes(Operation operation, String begun) {
        RawAnswers answers =
                RawRequest.send(operation.method() + " " + operation.address() + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 31457280\r\n\r\n" + begun);
        return answers.statuses().equals(List.of(413)) ? List.of() : List.of(operation.name() + ": " + answers);
    }

    /** A body that would be taken, with the marks that bombs replace. */
    private static String sample(Operation operation) {
        Schemas schemas = operation.schemas();
        JsonNode body = schemas.sample(operation.body());
        List<Field> fields = schemas.fields(operation.body());
        JsonNodeFactory json = JsonNodeFactory.instance;
        for (Field field : fields.stream().filter(Field::isText).limit(1).toList()) {
            body = Schemas.with(body, field.pointer(), json.textNode(Bomb.TEXT.replace("\"", "")));
        }
        for (Field field : fields.stream().filter(Field::isNumber).limit(1).toList()) {
            body = Schemas.with(body, field.pointer(), json.numberNode(Long.parseLong(Bomb.NUMBER)));
        }
        return body.toString();
    }
}
