package io.cloudretail.user.vendor;

/** Where an application stands. */
public enum ApplicationStatus {
    OPEN,
    APPROVED,
    REJECTED
}
