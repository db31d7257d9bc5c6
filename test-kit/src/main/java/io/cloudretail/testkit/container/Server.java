package io.cloudretail.testkit.container;

import io.cloudretail.testkit.token.TokenIssuer;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** The service under test seen from outside, for tests that run as a client ({@code @RunAsClient}). */
public final class Server {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Server() {}

    /** A REST Assured request to the service, as nobody. */
    public static RequestSpecification asNobody() {
        return io.restassured.RestAssured.given(new RequestSpecBuilder()
                .setBaseUri("http://localhost:" + System.getProperty("it.http.port"))
                .setBasePath("/" + System.getProperty("it.war"))
                .setContentType("application/json")
                .build());
    }

    /** As a user with this id and these roles. */
    public static RequestSpecification asUser(UUID user, String... roles) {
        return asNobody().header("Authorization", "Bearer " + token(user.toString(), "shop-api", roles));
    }

    /** As a user who logged in at some earlier time; {@link #asUser} is one who just has. */
    public static RequestSpecification asUserSince(Instant login, UUID user, String... roles) {
        return asNobody()
                .header(
                        "Authorization",
                        "Bearer " + fetch(query(user.toString(), "shop-api", roles) + "&auth_time=" + login));
    }

    /** As another service, with a token for the service under test. */
    public static RequestSpecification asService() {
        String audience = System.getProperty("it.war").replace("-war", "");
        return asNobody().header("Authorization", "Bearer " + token("test", audience, "service"));
    }

    /** A token of the test's issuer; see {@link TokenIssuer}. */
    public static String token(String subject, String audience, String... groups) {
        return fetch(query(subject, audience, groups));
    }

    private static String query(String subject, String audience, String... groups) {
        return "sub=" + subject + "&aud=" + audience + "&groups=" + String.join(",", groups);
    }

    private static String fetch(String query) {
        URI address = URI.create(System.getProperty("it.issuer") + "/test/tokens?" + query);
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
