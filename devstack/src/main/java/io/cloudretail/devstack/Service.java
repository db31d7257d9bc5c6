package io.cloudretail.devstack;

import java.util.Locale;

/** The six servers of the shop. */
public enum Service {
    USER(3001, true),
    PRODUCT(3002, true),
    INVENTORY(3004, true),
    PAYMENT(3005, true),
    ORDER(3003, true),
    GATEWAY(8080, false);

    private final int port;
    private final boolean hasDatabase;

    Service(int port, boolean hasDatabase) {
        this.port = port;
        this.hasDatabase = hasDatabase;
    }

    int port() {
        return port;
    }

    /** The name other services and the configuration know it by, as in {@code order}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The module and server name, as in {@code order-war}. */
    public String war() {
        return id() + "-war";
    }

    public boolean hasDatabase() {
        return hasDatabase;
    }

    public String database() {
        return id() + "_db";
    }

    public String role() {
        return id() + "_service";
    }
}
