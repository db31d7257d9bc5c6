package io.cloudretail.system.security.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A body that is no JSON, or that costs whoever reads it more than whoever sends it.
 *
 * @param made makes it of a body that would be taken, in which one text is {@link #TEXT} and one number {@link #NUMBER}
 */
public record Bomb(String name, UnaryOperator<String> made, Charset charset) {
    public static final String TEXT = "\"the text that is replaced\"";
    public static final String NUMBER = "4711471147";

    public static Stream<Bomb> all() {
        return Stream.of(deep(), wide(), numbers(), texts(), broken(), encoded())
                .flatMap(kind -> kind);
    }

    private static Stream<Bomb> deep() {
        return Stream.of(
                of("1000 lists in each other", body -> inside(body, "[".repeat(1000) + "]".repeat(1000))),
                of("100 000 lists in each other", body -> inside(body, "[".repeat(100_000) + "]".repeat(100_000))),
                of("100 000 lists that never end", body -> "[".repeat(100_000)),
                of("1000 objects in each other", body -> inside(body, "{\"a\":".repeat(1000) + "1" + "}".repeat(1000))),
                of(
                        "100 000 objects in each other",
                        body -> inside(body, "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))));
    }

    private static Stream<Bomb> wide() {
        return Stream.of(
                of("80 000 names", body -> "{" + names(80_000) + "}"),
                of("a name of a million letters", body -> "{\"" + "x".repeat(1_000_000) + "\":1}"),
                of(
                        "names that collide",
                        body -> "{"
                                + IntStream.range(0, 1 << 14)
                                        .mapToObj(i -> "\"" + colliding(i) + "\":1")
                                        .collect(Collectors.joining(","))
                                + "}"),
                of("a million blanks", body -> " ".repeat(1_000_000) + "x"),
                of("half a million elements", body -> inside(body, "[" + "1,".repeat(500_000 - 1) + "1]")));
    }

    private static Stream<Bomb> numbers() {
        return Stream.of(
                        "1e4000000",
                        "-1e4000000",
                        "1e-4000000",
                        "1e2147483648",
                        "1e99999999999999999999",
                        "9".repeat(500_000),
                        "0." + "9".repeat(500_000),
                        "NaN",
                        "Infinity",
                        "0x10",
                        "010",
                        "+1",
                        "1_000",
                        "--1",
                        "1.",
                        ".5")
                .map(number -> of(
                        "number " + (number.length() > 40 ? number.length() + " digits" : number),
                        body -> body.contains(NUMBER) ? body.replace(NUMBER, number) : inside(body, number)));
    }

    private static Stream<Bomb> texts() {
        return Stream.of(
                        "\"\\ud800\"",
                        "\"\\udc00\\ud800\"",
                        "\"a\\ud83d\"",
                        "\"a\\u0000b\"",
                        "\"a\u0000b\"",
                        "\"a\nb\"",
                        "\"\\x41\"",
                        "\"\\u00g0\"",
                        "'a'",
                        "\"unterminated")
                .map(text -> of("text " + text, body -> inside(body, text)));
    }

    private static Stream<Bomb> broken() {
        return Stream.of(
                of("nothing", body -> ""),
                of("blanks", body -> " \r\n\t"),
                of("a list", body -> "[]"),
                of("a list of bodies", body -> "[" + body + "]"),
                of("null", body -> "null"),
                of("a text", body -> "\"x\""),
                of("a number", body -> "1"),
                of("an open brace", body -> "{"),
                of("text behind the body", body -> body + " x"),
                of("a body behind the body", body -> body + body),
                of("U+0000 behind the body", body -> body + "\u0000"),
                of("a name twice", body -> "{" + first(body) + "," + body.substring(1)),
                of("a name twice, once escaped", body -> "{" + escaped(first(body)) + "," + body.substring(1)),
                of("a comma at the end", body -> body.substring(0, body.length() - 1) + ",}"),
                of("a comment", body -> "/* x */" + body),
                of("names without quotes", body -> body.replaceAll("\"(\\w+)\":", "$1:")),
                of(
                        "XML",
                        body ->
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                of("a form", body -> "email=a&password=b"));
    }

    private static Stream<Bomb> encoded() {
        return Stream.of(
                of("a byte order mark", body -> "\ufeff" + body),
                new Bomb("UTF-16 with mark", UnaryOperator.identity(), StandardCharsets.UTF_16),
                new Bomb("UTF-16LE", UnaryOperator.identity(), StandardCharsets.UTF_16LE),
                new Bomb("UTF-16BE", UnaryOperator.identity(), StandardCharsets.UTF_16BE),
                new Bomb("UTF-32", UnaryOperator.identity(), Charset.forName("UTF-32")),
                new Bomb("Latin-1", body -> inside(body, "\"caf\u00e9\""), StandardCharsets.ISO_8859_1),
                new Bomb("overlong", body -> inside(body, "\"a\u00c0\u00afb\""), StandardCharsets.ISO_8859_1),
                new Bomb(
                        "a surrogate in UTF-8",
                        body -> inside(body, "\"a\u00ed\u00a0\u0080b\""),
                        StandardCharsets.ISO_8859_1));
    }

    private static Bomb of(String name, UnaryOperator<String> made) {
        return new Bomb(name, made, StandardCharsets.UTF_8);
    }

    public byte[] of(String body) {
        return made.apply(body).getBytes(charset);
    }

    private static String inside(String body, String value) {
        return body.contains(TEXT) ? body.replace(TEXT, value) : "{" + name(body) + ":" + value + "}";
    }

    private static String first(String body) {
        return name(body) + ":1";
    }

    private static String name(String body) {
        return body.substring(1, body.indexOf(':'));
    }

    private static String escaped(String member) {
        return "\"\\u" + String.format("%04x", (int) member.charAt(1)) + member.substring(2);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + "\":0").collect(Collectors.joining(","));
    }

    /** "Aa" and "BB" have the same hash, and so has whatever is made of them. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return name.replaceAll("[^ -~]", "?");
    }
}
