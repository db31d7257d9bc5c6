package io.cloudretail.kit.security;

/** The groups a token can carry. */
public final class Roles {
    public static final String CUSTOMER = "customer";
    public static final String VENDOR = "vendor";
    public static final String ADMIN = "admin";
    public static final String SERVICE = "service";

    private Roles() {}
}
