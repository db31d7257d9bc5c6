package io.cloudretail.system.outages.traffic;

import io.cloudretail.system.drivers.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Where orders are placed: the gateway, or one order server itself. */
final class Counter {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ORDER = "{\"items\":[{\"sku\":\"%s\",\"quantity\":%d}],\"paymentToken\":\"%s\","
            + "\"shippingAddress\":{\"name\":\"Ada Shopper\",\"line1\":\"1 High Street\",\"city\":\"York\","
            + "\"postalCode\":\"YO1 7HH\",\"country\":\"GB\"}}";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI shop;

    Counter(URI shop) {
        this.shop = shop;
    }

    Answer order(Purchase purchase) {
        Wish wish = purchase.wish();
        String body = ORDER.formatted(wish.sku(), wish.quantity(), wish.paymentToken());
        return ask(request(purchase, "/api/v1/orders")
                .header("Idempotency-Key", purchase.key())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer cancel(Purchase purchase, String order) {
        return ask(request(purchase, "/api/v1/orders/" + order + "/cancel")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    Answer read(String path) {
        return ask(HttpRequest.newBuilder(shop.resolve(path)).header("X-Forwarded-For", Gateway.someAddress()));
    }

    private HttpRequest.Builder request(Purchase purchase, String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .header("Authorization", "Bearer " + purchase.token())
                .header("X-Forwarded-For", Gateway.someAddress())
                .header("Content-Type", "application/json");
    }

    private Answer ask(HttpRequest.Builder request) {
        Instant begin = Instant.now();
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), begin, since(begin));
        } catch (IOException broken) {
            return new Answer(0, broken.toString(), begin, since(begin));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return new Answer(0, over.toString(), begin, since(begin));
        }
    }

    private static long since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis();
    }
}
