package io.cloudretail.system.security.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people and programs put into fields in which nobody expects it. */
public final class OddValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that must be kept to the letter, or refused. */
    public static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "{{7*7}}",
            "${7*7}",
            "#{7*7}",
            "${jndi:ldap://localhost:1/a}",
            "%{(#a=1)}",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(1,1)",
            "' OR '1'='1",
            "'; DROP TABLE account; --",
            "\" OR \"\"=\"",
            "1); SELECT pg_sleep(5); --",
            "%",
            "_",
            "\\",
            "%_\\",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "a\r\nSet-Cookie: b=c",
            "a\nb",
            "a\tb",
            "\u001b[31mred\u001b[0m",
            "\u0001\u0002\u007f",
            "null",
            "undefined",
            "NaN",
            "\ud83d\ude00\ud83d\udc69\u200d\ud83d\ude80",
            "\u0635\u0628\u0627\u062d \u202e desrever",
            "\u200b\u200d\ufeff invisible",
            "e\u0301 \u00e9",
            "\ufb03 \u2163 \uff21",
            "Z\u0351\u036b\u0343" + "\u0351".repeat(200),
            "\u0130stanbul \u0131\u015f\u0131k",
            "\ud840\udc00\ud87e\udc04",
            "\uffff\ufdd0",
            " padded ",
            "\u00a0\u3000blank");

    /** Texts that are too much of one thing. */
    private static final List<String> SIZES = List.of("", " ", "x".repeat(10_000), "\ud83d\ude00".repeat(5_000));

    private static final List<JsonNode> NUMBERS = Stream.of(
                    "0",
                    "-1",
                    "1.5",
                    "1e2",
                    "1e999",
                    "2147483648",
                    "4294967297",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "18446744073709551617",
                    "0.30000000000000004",
                    "1e-7")
            .<JsonNode>map(number -> JSON.numberNode(new BigDecimal(number)))
            .toList();

    private static final List<String> TIMES = List.of(
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "+999999999-12-31T00:00:00Z",
            "2027-02-29",
            "2026-11-24T00:00:00+25:00",
            "24.11.2026",
            "1764000000");

    /** What stands in an address where an id belongs; percent-encoded. */
    public static final List<String> IDS = List.of(
            "1",
            "0",
            "-1",
            "x",
            "null",
            "undefined",
            "7c9e6679-7425-40de-944b-e07fc1f90ae",
            "7c9e6679742540de944be07fc1f90ae7",
            "7C9E6679-7425-40DE-944B-E07FC1F90AE7",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "ffffffff-ffff-ffff-ffff-fffffffffffff",
            "%7B7c9e6679-7425-40de-944b-e07fc1f90ae7%7D",
            "7c9e6679-7425-40de-944b-e07fc1f90ae7,7c9e6679-7425-40de-944b-e07fc1f90ae8",
            "'%20OR%20'1'='1",
            "1%20OR%201=1",
            "*",
            "$",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "e%CC%81",
            "x".repeat(2000));

    /** What stands in a query; percent-encoded. */
    public static final List<String> QUERIES = List.of(
            "",
            "%20",
            "%25",
            "_",
            "%5C",
            "%25%5F%5C",
            "'",
            "%22",
            "'%20OR%20'1'='1",
            "1);%20SELECT%20pg_sleep(5);--",
            "(a%2B)%2B%24",
            "%26%7C!%3A*",
            "%00",
            "a%00b",
            "%0D%0ASet-Cookie:%20b=c",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "-1",
            "1e9",
            "99999999999999999999",
            "NaN",
            "true",
            "null",
            "[]",
            "%7B%22$ne%22:1%7D",
            "%2B999999999-12-31T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "2027-02-29T00:00:00Z",
            "a".repeat(5000));

    private OddValues() {}

    /** For a text: all that is no text, what is too much, and every third odd one; all of them are tried elsewhere. */
    public static List<JsonNode> forText() {
        Stream<String> texts =
                IntStream.range(0, TEXTS.size()).filter(i -> i % 3 == 0).mapToObj(TEXTS::get);
        return Stream.concat(types(), Stream.concat(texts, SIZES.stream()).map(JSON::textNode))
                .toList();
    }

    public static List<JsonNode> forNumber() {
        return Stream.concat(types(), NUMBERS.stream()).toList();
    }

    /** For a time, an id, a choice. */
    public static List<JsonNode> forOther() {
        return Stream.concat(
                        types(), Stream.concat(TIMES.stream(), SIZES.stream()).map(JSON::textNode))
                .toList();
    }

    private static Stream<JsonNode> types() {
        return Stream.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.arrayNode(),
                JSON.arrayNode().add("x"),
                JSON.arrayNode().add(1),
                JSON.objectNode(),
                JSON.objectNode().put("$ne", 1),
                JSON.objectNode().put("length", 1000),
                JSON.numberNode(BigInteger.ONE));
    }
}
