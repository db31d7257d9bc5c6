package io.cloudretail.devstack;

import java.util.List;

/** Somebody who can log in to the shop on a laptop. The passwords are public, so no other shop may have these accounts. */
public record Account(String role, String email, String password, String displayName) {
    public static final Account CUSTOMER = demo("customer", "Demo Customer");
    public static final Account VENDOR = demo("vendor", "Demo Vendor");
    public static final Account ADMIN = demo("admin", "Demo Admin");

    static List<Account> all() {
        return List.of(CUSTOMER, VENDOR, ADMIN);
    }

    private static Account demo(String role, String displayName) {
        return new Account(role, role + "@cloudretail.example", "demo-" + role + "-1", displayName);
    }
}
