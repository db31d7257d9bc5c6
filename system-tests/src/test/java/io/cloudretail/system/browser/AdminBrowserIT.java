package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class AdminBrowserIT {
    @Test
    void an_admin_sees_to_orders_people_reviews_and_discounts_and_to_how_the_shop_runs() {
        Person.called("admin").goesThroughTheShop();
    }
}
