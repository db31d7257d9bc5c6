package io.cloudretail.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.RawAnswers;
import io.cloudretail.system.security.wire.RawRequest;
import io.cloudretail.system.stack.RunningShop;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * No spelling of an internal address leads through the gateway, not even with a token that opens the door behind it. What
 * is asked for is a reservation: had it come through, the inventory's books would show it.
 */
@MicroShedTest
class InternalPathIT {
    private static String sku;
    private static String held;

    @BeforeAll
    static void reserve() {
        sku = Admin.sell(100, 100);
        held = UUID.randomUUID().toString();
        assertThat(RawRequest.send(Service.INVENTORY, reserving("/internal/reservations/" + held, ""))
                        .statuses())
                .containsExactly(200);
    }

    @Test
    void the_requests_that_no_spelling_brings_through_work_inside() {
        assertThat(Books.reservation(held)).isEqualTo("HELD");
        assertThat(RawRequest.send(Service.INVENTORY, looking("/internal/reservations/" + held))
                        .text())
                .contains("HELD");
    }

    /** ID stands for the reservation, INSIDE for the inventory's host and port. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/reservations/ID",
                "/internal/reservations/ID/",
                "/internal/reservations/ID?a=/api/v1/inventory",
                "/internal/reservations/ID#/api/v1/inventory",
                "/Internal/reservations/ID",
                "/INTERNAL/RESERVATIONS/ID",
                "//internal/reservations/ID",
                "///internal/reservations/ID",
                "/internal//reservations/ID",
                "/./internal/reservations/ID",
                "/internal/./reservations/ID",
                "/api/../internal/reservations/ID",
                "/api/v1/../../internal/reservations/ID",
                "/api/v1/inventory/../../../internal/reservations/ID",
                "/api/v1/inventory/x/../../../../internal/reservations/ID",
                "/api/v1/inventory/..;/..;/..;/internal/reservations/ID",
                "/api/v1/inventory/..;a=b/..;a=b/..;a=b/internal/reservations/ID",
                "/api/v1/inventory;/../../../internal/reservations/ID",
                "/api/v1/inventory/.;/../../../../internal/reservations/ID",
                "/internal;/reservations/ID",
                "/internal;x=1/reservations/ID",
                "/;/internal/reservations/ID",
                "/%69nternal/reservations/ID",
                "/%49%4e%54ernal/reservations/ID",
                "/internal/%72eservations/ID",
                "/api/v1/inventory/%2e%2e/%2e%2e/%2e%2e/internal/reservations/ID",
                "/api/v1/inventory/%2E%2E/%2E%2E/%2E%2E/internal/reservations/ID",
                "/api/v1/inventory/.%2e/.%2e/.%2e/internal/reservations/ID",
                "/api/v1/inventory/..%2f..%2f..%2finternal%2freservations%2fID",
                "/api/v1/inventory/..%5c..%5c..%5cinternal%5creservations%5cID",
                "/api/v1/inventory/%252e%252e/%252e%252e/%252e%252e/internal/reservations/ID",
                "/api/v1/inventory%2f..%2f..%2f..%2finternal/reservations/ID",
                "/internal%2freservations%2fID",
                "/internal%2Freservations/ID",
                "/internal\\reservations\\ID",
                "/api/v1/inventory\\..\\..\\..\\internal/reservations/ID",
                "/internal%00/reservations/ID",
                "/internal/reservations/ID%00",
                "/internal%20/reservations/ID",
                "/internal%09/reservations/ID",
                "/internal%0d%0a/reservations/ID",
                "/api/v1/inventory/%c0%ae%c0%ae/%c0%ae%c0%ae/%c0%ae%c0%ae/internal/reservations/ID",
                "/api/v1/inventory/%c0%af..%c0%af..%c0%afinternal/reservations/ID",
                "/api/v1/inventory/%ef%bc%8e%ef%bc%8e/%ef%bc%8e%ef%bc%8e/internal/reservations/ID",
                "/api/v1/inventory/%u002e%u002e/internal/reservations/ID",
                "/api/v1/internal/reservations/ID",
                "/api/v1/inventory/internal/reservations/ID",
                "/inventory/internal/reservations/ID",
                "/inventory-war/internal/reservations/ID",
                "/api/internal/reservations/ID",
                "internal/reservations/ID",
                "//INSIDE/internal/reservations/ID",
                "/api/v1/inventory@INSIDE/internal/reservations/ID",
                "http://INSIDE/internal/reservations/ID",
                "http://localhost/internal/reservations/ID"
            })
    void no_spelling_leads_inside(String spelling) {
        // 401: below an open path, where the gateway turns a service's token away
        String inside = RunningShop.get().server(Service.INVENTORY).url().getAuthority();
        String target = spelling.replace("INSIDE", inside);

        RawAnswers looked = RawRequest.send(looking(target.replace("ID", held)));
        assertThat(looked.statuses())
                .as(looked.toString())
                .hasSize(1)
                .allMatch(status -> status == 400 || status == 401 || status == 404);
        assertThat(looked.text()).doesNotContain("HELD");

        String order = UUID.randomUUID().toString();
        RawAnswers reserved = RawRequest.send(reserving(target.replace("ID", order), ""));
        assertThat(reserved.statuses())
                .as(reserved.toString())
                .hasSize(1)
                .allMatch(status -> status == 400 || status == 401 || status == 404 || status == 405);
        assertThat(Books.reservation(order)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Original-URL: PATH",
                "X-Rewrite-URL: PATH",
                "X-Original-URI: PATH",
                "X-Forwarded-Path: PATH",
                "X-Forwarded-Prefix: /internal",
                "X-Forwarded-Uri: PATH",
                "X-Forwarded-Host: INSIDE",
                "X-Forwarded-Server: INSIDE",
                "X-Host: INSIDE",
                "Forwarded: host=INSIDE;proto=http",
                "Referer: http://INSIDEPATH",
                "$WSSN: INSIDE",
                "$WSSP: 3004",
                "X-HTTP-Method-Override: PUT",
                "X-HTTP-Method: PUT",
                "X-Method-Override: PUT",
                "Connection: Authorization, Host",
                "Destination: http://INSIDEPATH"
            })
    void no_header_leads_inside(String header) {
        String order = UUID.randomUUID().toString();
        String inside = RunningShop.get().server(Service.INVENTORY).url().getAuthority();
        String line = header.replace("INSIDE", inside).replace("PATH", "/internal/reservations/" + order) + "\r\n";

        for (String address : new String[] {"/api/v1/inventory", "/", "/internal/reservations/" + order}) {
            RawAnswers answers = RawRequest.send(reserving(address, line));
            assertThat(answers.statuses())
                    .as(answers.toString())
                    .hasSize(1)
                    .allMatch(status -> status >= 400 && status < 500);
            assertThat(Books.reservation(order)).isEqualTo("none");
        }
    }

    private static String looking(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Token.forCallsTo(Service.INVENTORY).signed() + "\r\n\r\n";
    }

    private static String reserving(String target, String header) {
        String body = "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]}";
        return "PUT " + target + " HTTP/1.1\r\nHost: localhost\r\n" + header
                + "Connection: close\r\nAuthorization: Bearer "
                + Token.forCallsTo(Service.INVENTORY).signed()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
