package io.cloudretail.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.BodyExamples;
import io.cloudretail.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void what_the_api_document_shows_is_what_the_service_reads_and_writes() {
        assertThat(BodyExamples.untrue(HouseRules.production("io.cloudretail.order")))
                .isEmpty();
    }
}
