package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void the_last_hundred_skus_are_known() throws IOException {
        StringBuilder csv = new StringBuilder("sku,title,stock\r\n");
        for (int row = 1; row <= 501; row++) {
            csv.append("S").append(row).append(",Title,5\r\n");
        }
        Delivery delivery = Delivery.of(new StringReader(csv.toString()));
        assertThat(delivery.lastSkus()).hasSize(100).startsWith("S402").endsWith("S501");
        assertThat(delivery.size()).isEqualTo(501);
    }

    @Test
    void quotes_commas_and_line_breaks_stay_in_their_field() throws IOException {
        String csv = "sku,title\r\nS1,\"A \"\"tin\"\", red\r\nand round\"\r\n";
        assertThat(Delivery.of(new StringReader(csv)).csv()).isEqualTo(csv);
    }
}
