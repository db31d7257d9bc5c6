package io.cloudretail.system.security.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that are right in what they say, and not signed by the shop. */
public final class ForgedSignatures {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ForgedSignatures() {}

    /** @param bait an address at which keys of the attacker's can be fetched */
    public static Stream<Forgery> all(String bait) {
        return Stream.of(unsigned(), withOtherAlgorithms(), altered(), byTheAttacker(bait), withOddKeys())
                .flatMap(List::stream);
    }

    private static List<Forgery> unsigned() {
        return Stream.of("none", "None", "nOnE", "NONE", "")
                .flatMap(algorithm -> Stream.of(
                        Forgery.of(
                                "alg '" + algorithm + "', unsigned",
                                () -> Forgery.genuine().header("alg", algorithm).withSignature(new byte[0])),
                        Forgery.of(
                                "alg '" + algorithm + "', signed all the same",
                                () -> Forgery.genuine().header("alg", algorithm).signed())))
                .toList();
    }

    private static List<Forgery> withOtherAlgorithms() {
        return List.of(
                Forgery.of("HS256 with the open key as PEM", () -> hmac(pem())),
                Forgery.of("HS256 with the open key as PEM, no line break at the end", () -> hmac(pem().strip())),
                Forgery.of(
                        "HS256 with the open key as DER",
                        () -> hmac(ActiveKey.now().open().getEncoded())),
                Forgery.of("HS256 with no key but one zero", () -> hmac(new byte[1])),
                Forgery.of("RS384 by the right key", () -> Forgery.genuine()
                        .header("alg", "RS384")
                        .signed("SHA384withRSA", ActiveKey.now().secret())),
                Forgery.of("RS512 by the right key", () -> Forgery.genuine()
                        .header("alg", "RS512")
                        .signed("SHA512withRSA", ActiveKey.now().secret())),
                Forgery.of("SHA-1 under the name of RS256", () -> Forgery.genuine()
                        .signed("SHA1withRSA", ActiveKey.now().secret())),
                Forgery.of(
                        "no alg", () -> Forgery.genuine().withoutHeader("alg").signed()),
                Forgery.of(
                        "ES256 of zeros",
                        () -> Forgery.genuine().header("alg", "ES256").withSignature(new byte[64])));
    }

    private static List<Forgery> altered() {
        return List.of(
                Forgery.of("claims changed to admin", () -> {
                    String customers = Token.of("7c9e6679-7425-40de-944b-e07fc1f90ae7", "customer")
                            .signed();
                    return Forgery.genuine().content() + customers.substring(customers.lastIndexOf('.'));
                }),
                Forgery.of("signature of zeros", () -> Forgery.genuine().withSignature(new byte[256])),
                Forgery.of("no signature", () -> Forgery.genuine().withSignature(new byte[0])),
                Forgery.of("no third part", () -> Forgery.genuine().content()),
                Forgery.of("signature cut short", () -> cut(Forgery.genuine().signed(), 10)),
                Forgery.of("a fourth part", () -> Forgery.genuine().signed() + ".e30"),
                Forgery.of(
                        "five parts, as if encrypted", () -> Forgery.genuine().signed() + ".e30.e30"),
                Forgery.of("claims that are no object", () -> signedOver("[]")),
                Forgery.of("claims that are no JSON", () -> signedOver("{\"sub\"")),
                Forgery.of("no claims", () -> signedOver("{}")));
    }

    private static List<Forgery> byTheAttacker(String bait) {
        ObjectNode jwk = AttackersKey.open("attacker");
        return List.of(
                Forgery.of("another key under the right id", () -> attackers(Forgery.genuine())),
                Forgery.of(
                        "another key under its own id",
                        () -> attackers(Forgery.genuine().header("kid", "attacker"))),
                Forgery.of("jwk", () -> attackers(Forgery.genuine().header("jwk", jwk))),
                Forgery.of(
                        "jwk under its own id",
                        () -> attackers(Forgery.genuine().header("jwk", jwk).header("kid", "attacker"))),
                Forgery.of(
                        "jku",
                        () -> attackers(Forgery.genuine()
                                .header("jku", bait + "/jwks.json")
                                .header("kid", "attacker"))),
                Forgery.of(
                        "jku under the right id",
                        () -> attackers(Forgery.genuine().header("jku", bait + "/jwks.json"))),
                Forgery.of(
                        "x5u",
                        () -> attackers(Forgery.genuine()
                                .header("x5u", bait + "/cert.pem")
                                .header("kid", "attacker"))),
                Forgery.of(
                        "x5c",
                        () -> attackers(Forgery.genuine()
                                .header(
                                        "x5c",
                                        JSON.arrayNode()
                                                .add(Base64.getEncoder()
                                                        .encodeToString(
                                                                "certificate".getBytes(StandardCharsets.US_ASCII)))))),
                Forgery.of(
                        "an address as key id",
                        () -> attackers(Forgery.genuine().header("kid", bait + "/jwks.json"))),
                Forgery.of(
                        "an address as issuer",
                        () -> attackers(Forgery.genuine().claim("iss", bait))));
    }

    private static List<Forgery> withOddKeys() {
        return List.of(
                odd("unknown key id", "7c9e6679-7425-40de-944b-e07fc1f90ae7"),
                odd("a path as key id", "../../../../dev/null"),
                odd("SQL as key id", "x' UNION SELECT 'k', 'ACTIVE', '{}' --"),
                odd("a key id of 5000 letters", "k".repeat(5000)),
                odd("an empty key id", ""),
                odd("a number as key id", 1),
                odd("a list as key id", List.of()),
                Forgery.of(
                        "no key id",
                        () -> Forgery.genuine().withoutHeader("kid").signed()),
                Forgery.of("an unknown critical extension", () -> Forgery.genuine()
                        .header("crit", JSON.arrayNode().add("https://attackers.example/x"))
                        .header("https://attackers.example/x", true)
                        .signed()),
                Forgery.of("a payload said to be unencoded", () -> Forgery.genuine()
                        .header("crit", JSON.arrayNode().add("b64"))
                        .header("b64", false)
                        .signed()));
    }

    private static Forgery odd(String name, Object kid) {
        return Forgery.of(name, () -> Forgery.genuine().header("kid", kid).signed());
    }

    private static String attackers(Token token) {
        return token.signed("SHA256withRSA", AttackersKey.secret());
    }

    private static String signedOver(String claims) {
        return Forgery.genuine().signed(claims);
    }

    private static String cut(String token, int letters) {
        return token.substring(0, token.length() - letters);
    }

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(ActiveKey.now().open().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String hmac(String key) {
        return hmac(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hmac(byte[] key) {
        Token token = Forgery.genuine().header("alg", "HS256");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return token.withSignature(mac.doFinal(token.content().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
