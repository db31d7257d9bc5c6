package io.cloudretail.user.address;

import java.util.UUID;

/**
 * @param country ISO 3166-1 alpha-2
 * @param isDefault true for exactly one of somebody's addresses
 */
public record AddressView(
        UUID id,
        String name,
        String line1,
        String line2,
        String city,
        String region,
        String postalCode,
        String country,
        boolean isDefault) {}
