package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class VisitorBrowserIT {
    @Test
    void somebody_looks_around_the_shop_without_an_account() {
        Person.called("visitor").goesThroughTheShop();
    }
}
