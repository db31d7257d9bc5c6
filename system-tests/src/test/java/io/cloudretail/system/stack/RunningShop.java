package io.cloudretail.system.stack;

import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Progress;
import io.cloudretail.devstack.Shop;
import java.nio.file.Path;

/** One fresh shop per test run, on ports of its own, so that it runs beside the one somebody works with. */
public final class RunningShop {
    private static Shop shop;

    private RunningShop() {}

    public static synchronized Shop get() {
        if (shop == null) {
            Path folder = Path.of("target", "shop").toAbsolutePath();
            Folders.delete(folder);
            shop = Shop.start(Layout.find(), folder, Ports.firstFree(20_000), Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "close-shop"));
        }
        return shop;
    }
}
