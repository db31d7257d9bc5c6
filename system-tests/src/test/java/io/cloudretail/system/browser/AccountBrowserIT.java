package io.cloudretail.system.browser;

import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class AccountBrowserIT {
    @Test
    void somebody_looks_after_their_account_and_leaves_for_good() {
        Person.called("account").goesThroughTheShop();
    }
}
