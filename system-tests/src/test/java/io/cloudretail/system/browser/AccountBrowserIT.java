package io.cloudretail.system.browser;

import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

@SideBySide
class AccountBrowserIT {
    @Test
    void somebody_looks_after_their_account_and_leaves_for_good() {
        Person.called("account").goesThroughTheShop();
    }
}
