package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class VisitorBrowserIT {
    @Test
    void somebody_looks_around_the_shop_without_an_account() {
        Person.called("visitor").goesThroughTheShop();
    }
}
