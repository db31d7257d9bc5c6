package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class KeyboardBrowserIT {
    @Test
    void somebody_buys_sells_and_looks_after_the_shop_by_keyboard_alone() {
        Person.called("keyboard").goesThroughTheShop();
    }
}
