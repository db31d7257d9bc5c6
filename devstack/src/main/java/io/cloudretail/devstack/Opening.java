package io.cloudretail.devstack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What makes a new shop ready to buy from: people and goods. All of it goes through the gateway, and only once. */
final class Opening {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GatewayClient shop;
    private final Path marker;
    private final Supplier<Delivery> delivery;
    private final Progress progress;

    Opening(URI gateway, Path marker, Supplier<Delivery> delivery, Progress progress) {
        this.shop = new GatewayClient(gateway);
        this.marker = marker;
        this.delivery = delivery;
        this.progress = progress;
    }

    /** Does nothing in a shop that was opened before; after a failure, each step may be done again. */
    void run() {
        if (Files.exists(marker)) {
            return;
        }
        Instant begin = Instant.now();
        register(Account.CUSTOMER);
        JsonObject roles = Json.createObjectBuilder()
                .add("roles", Json.createArrayBuilder().add("vendor"))
                .build();
        register(Account.VENDOR);
        String vendor =
                shop.as(Account.VENDOR).get("users/me").expect(200).json().getString("id");
        shop.as(Account.ADMIN).put("users/" + vendor + "/roles", roles).expect(200, 204);
        progress.ready("accounts", Duration.between(begin, Instant.now()), "customer, vendor, admin");
        stock();
        try {
            Files.writeString(marker, Instant.now() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(Account account) {
        JsonObject registration = Json.createObjectBuilder()
                .add("email", account.email())
                .add("password", account.password())
                .add("displayName", account.displayName())
                .add("consent", true)
                .build();
        // The answer is the same for an account that was there before, after a start that broke off
        shop.post("auth/register", registration).expect(201);
    }

    private void stock() {
        Instant begin = Instant.now();
        Delivery goods = delivery.get();
        GatewayClient vendor = shop.as(Account.VENDOR);
        String job = vendor.postCsv("products/imports", goods.csv())
                .expect(202)
                .json()
                .getString("id");
        String address = "products/imports/" + job;
        Deadline.in(PATIENCE).every(Duration.ofMillis(500)).await("The import of the catalogue", () -> {
            String status = vendor.get(address).expect(200).json().getString("status");
            return !status.equals("queued") && !status.equals("running");
        });
        JsonObject report = vendor.get(address).expect(200).json();
        if (!report.getString("status").equals("done") || report.getInt("refused") > 0) {
            throw new StartFailed("The catalogue was not taken as a whole: " + report + "\n"
                    + vendor.get(address + "/refusals").body());
        }
        // Stock arrives in inventory by event, from several partitions: so many last ones that none is still on its way
        List<String> last = goods.lastSkus();
        String question = "inventory?sku=" + String.join("&sku=", last);
        Deadline.in(PATIENCE)
                .every(Duration.ofSeconds(1))
                .await(
                        "Stock of the catalogue",
                        () -> shop.get(question).expect(200).jsonArray().size() == last.size());
        progress.ready("catalogue", Duration.between(begin, Instant.now()), goods.size() + " products");
    }
}
