package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class KeyboardBrowserIT {
    @Test
    void somebody_buys_sells_and_looks_after_the_shop_without_ever_touching_a_pointer() {
        Person.called("keyboard").goesThroughTheShop();
    }
}
