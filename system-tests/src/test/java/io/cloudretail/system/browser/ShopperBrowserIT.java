package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ShopperBrowserIT {
    @Test
    void somebody_buys_something_gets_it_sends_a_part_of_it_back_and_reviews_it() {
        Person.called("shopper").goesThroughTheShop();
    }
}
