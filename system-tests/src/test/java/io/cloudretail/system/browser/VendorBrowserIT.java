package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class VendorBrowserIT {
    @Test
    void a_vendor_makes_products_brings_more_by_a_file_and_looks_after_their_stock() {
        Person.called("vendor").goesThroughTheShop();
    }
}
