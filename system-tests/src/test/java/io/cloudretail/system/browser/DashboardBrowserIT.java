package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class DashboardBrowserIT {
    @Test
    void an_admin_looks_how_business_goes_and_where_the_money_is() {
        Person.called("dashboard").goesThroughTheShop();
    }
}
