package io.cloudretail.system.security.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Tokens that the shop has signed and that are stale, not yet good, or meant for somebody else; and odd ways to show one. */
public final class ForgedClaims {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long YEARS = 30L * 365 * 24 * 3600;

    private ForgedClaims() {}

    public static Stream<Forgery> all() {
        return Stream.of(stale(), timeless(), forOthers(), shownOddly()).flatMap(List::stream);
    }

    private static List<Forgery> stale() {
        return List.of(
                changed("expired 31 seconds ago", token -> token.time("iat", -900)
                        .time("exp", -31)),
                changed("expired an hour ago", token -> token.time("iat", -4500).time("exp", -3600)),
                changed("not good before the next minute", token -> token.time("nbf", 60)),
                changed("issued in the next minute", token -> token.time("iat", 60)),
                changed("issued an hour ago, good for years", token -> token.time("iat", -3600)
                        .time("exp", YEARS)),
                changed("good for years", token -> token.time("exp", YEARS)),
                changed("good for an hour and a minute", token -> token.time("exp", 3660)));
    }

    private static List<Forgery> timeless() {
        return List.of(
                changed("without an end", token -> token.without("exp")),
                changed("an end in words", token -> token.claim("exp", "tomorrow")),
                changed("an end of null", token -> token.claim("exp", JSON.nullNode())),
                changed("an end below zero", token -> token.claim("exp", -1)),
                changed(
                        "an end beyond all numbers",
                        token -> token.claim("exp", JSON.numberNode(new BigDecimal("1e400")))),
                changed("without a beginning", token -> token.without("iat")),
                changed("a beginning in words", token -> token.claim("iat", "yesterday")));
    }

    private static List<Forgery> forOthers() {
        return List.of(
                changed("another issuer", token -> token.claim("iss", "https://attackers.example")),
                changed("the issuer with a slash", token -> token.claim("iss", "https://cloudretail.example/")),
                changed("the issuer in capitals", token -> token.claim("iss", "https://CLOUDRETAIL.example")),
                changed("no issuer", token -> token.without("iss")),
                changed("another audience", token -> token.claim("aud", "another-shop")),
                changed("the audience in capitals", token -> token.claim("aud", "SHOP-API")),
                changed(
                        "two wrong audiences",
                        token -> token.claim(
                                "aud", JSON.arrayNode().add("another-shop").add("shop"))),
                changed("no audience", token -> token.without("aud")),
                changed("an empty list of audiences", token -> token.claim("aud", JSON.arrayNode())),
                changed("nobody", token -> token.without("sub").without("upn")),
                changed("somebody without an id", token -> token.claim("sub", "admin")),
                Forgery.of("a refresh token", () -> "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    }

    private static List<Forgery> shownOddly() {
        return List.of(
                Forgery.shown(
                        "in a cookie", call -> call.header("Cookie", "Bearer=" + token() + "; jwt=" + token()), 401),
                Forgery.shown("as Basic", call -> call.header("Authorization", "Basic " + token()), 401),
                Forgery.shown("without Bearer", call -> call.header("Authorization", token()), 401),
                Forgery.shown("twice in one header", call -> call.bearer(token() + ", Bearer " + token()), 400, 401),
                Forgery.shown(
                        "in two headers",
                        call -> call.bearer("x").also("Authorization", "Bearer " + token()),
                        400,
                        401),
                Forgery.shown(
                        "in two headers, the good one first",
                        call -> call.bearer(token()).also("Authorization", "Bearer x"),
                        400,
                        401),
                Forgery.shown("in another header", call -> call.header("X-Authorization", "Bearer " + token()), 401),
                Forgery.shown("empty", call -> call.header("Authorization", "Bearer "), 401),
                Forgery.shown("dots", call -> call.bearer(".."), 401),
                Forgery.shown("odd letters", call -> call.bearer("%00.\u00e4.<x>"), 400, 401));
    }

    private interface Change {
        Token of(Token genuine);
    }

    private static Forgery changed(String name, Change change) {
        return Forgery.of(name, () -> change.of(Forgery.genuine()).signed());
    }

    private static String token() {
        return Forgery.genuine().signed();
    }
}
