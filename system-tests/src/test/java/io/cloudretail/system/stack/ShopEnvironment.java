package io.cloudretail.system.stack;

import org.microshed.testing.ApplicationEnvironment;

/** Tells MicroShed Testing how the shop is started and where it is. */
public class ShopEnvironment implements ApplicationEnvironment {
    private static final int AHEAD_OF_CONTAINERS = 100;

    @Override
    public int getPriority() {
        return AHEAD_OF_CONTAINERS;
    }

    @Override
    public void start() {
        RunningShop.restore();
    }

    @Override
    public String getApplicationURL() {
        return RunningShop.get().gateway().toString();
    }
}
