package io.cloudretail.system.drivers;

import static io.restassured.RestAssured.given;

import io.cloudretail.system.stack.RunningShop;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests to the shop's one address. */
public final class Gateway {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", PATIENCE_MILLIS)
                    .setParam("http.socket.timeout", PATIENCE_MILLIS));

    private Gateway() {}

    /** As nobody in particular. */
    public static RequestSpecification request() {
        return given().config(CONFIG)
                .baseUri(RunningShop.get().gateway().toString())
                .contentType(ContentType.JSON);
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
