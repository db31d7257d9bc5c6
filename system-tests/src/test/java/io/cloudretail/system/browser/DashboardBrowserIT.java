package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class DashboardBrowserIT {
    @Test
    void an_admin_looks_how_business_goes_and_where_the_money_is() {
        Person.called("dashboard").goesThroughTheShop();
    }
}
