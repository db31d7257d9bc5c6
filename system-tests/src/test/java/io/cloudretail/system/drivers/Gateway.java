package io.cloudretail.system.drivers;

import static io.restassured.RestAssured.given;

import io.cloudretail.system.stack.RunningShop;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Requests to the shop's one address. */
public final class Gateway {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", PATIENCE_MILLIS)
                    .setParam("http.socket.timeout", PATIENCE_MILLIS));

    private Gateway() {}

    /** As nobody in particular, from an address that nobody else has. */
    public static RequestSpecification request() {
        return requestFrom(someAddress());
    }

    /** As nobody in particular, from this address. */
    public static RequestSpecification requestFrom(String address) {
        return given().config(CONFIG)
                .baseUri(RunningShop.get().gateway().toString())
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON);
    }

    /** One of sixteen million, so that two persons hardly ever share one and the limits on requests with it. */
    public static String someAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    public static RequestSpecification request(String accessToken) {
        return request().header("Authorization", "Bearer " + accessToken);
    }

    /** Logs in and returns the access token. */
    static String login(String email, String password) {
        return tryToLogIn(email, password).then().statusCode(200).extract().path("accessToken");
    }

    /** The bare answer, for logins that may be refused. */
    static Response tryToLogIn(String email, String password) {
        return request().body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }
}
