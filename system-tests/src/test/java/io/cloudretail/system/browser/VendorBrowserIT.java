package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class VendorBrowserIT {
    @Test
    void a_vendor_makes_products_brings_more_by_a_file_and_looks_after_their_stock() {
        Person.called("vendor").goesThroughTheShop();
    }
}
