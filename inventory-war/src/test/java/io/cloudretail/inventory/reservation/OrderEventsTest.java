package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderEventsTest {
    private static final String ORDER = "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11";

    private final NotedReservations reservations = new NotedReservations(List.of());

    @ParameterizedTest
    @CsvSource({"order.confirmed, commit", "order.rejected, release", "order.cancelled, release"})
    void how_an_order_ends_decides_what_becomes_of_its_reservation(String type, String deed) {
        apply(type, "");

        assertThat(reservations.notes()).containsExactly(deed + " " + ORDER);
    }

    @Test
    void lines_of_one_sku_come_back_together() {
        apply(
                "order.returned",
                ",'restock':true,'items':[{'sku':'B','quantity':1},{'sku':'A','quantity':2},{'sku':'B','quantity':3}]");

        assertThat(reservations.notes()).containsExactly("take back {A=2, B=4} of " + ORDER);
    }

    @Test
    void what_cannot_be_sold_again_stays_out_of_the_stock() {
        apply("order.returned", ",'restock':false,'items':[{'sku':'B','quantity':1}]");

        assertThat(reservations.notes()).isEmpty();
    }

    private void apply(String type, String more) {
        String data = ("{'orderId':'" + ORDER + "'" + more + "}").replace('\'', '"');
        new OrderEvents(null, reservations)
                .apply(new CloudEvent(
                        UUID.randomUUID(), type, 1, "/cloudretail/order", ORDER, Instant.now(), EventJson.parse(data)));
    }
}
