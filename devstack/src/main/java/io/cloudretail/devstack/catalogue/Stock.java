package io.cloudretail.devstack.catalogue;

/** How many units the shop opens with: as many as were sold, so that what sells well is plentiful. */
final class Stock {
    static final int LEAST = 5;
    static final int MOST = 5000;

    private Stock() {}

    static int after(int unitsSold) {
        return Math.max(LEAST, Math.min(MOST, unitsSold));
    }
}
