package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class ShopperBrowserIT {
    @Test
    void somebody_buys_something_gets_it_sends_a_part_of_it_back_and_reviews_it() {
        Person.called("shopper").goesThroughTheShop();
    }
}
