package io.cloudretail.user.address;

import io.cloudretail.kit.address.Country;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param country ISO 3166-1 alpha-2
 * @param isDefault true makes this one the default in place of the other; the first address is it anyway
 */
public record NewAddress(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String line1,
        @Size(max = 120) String line2,
        @NotBlank @Size(max = 80) String city,
        @Size(max = 80) String region,
        @NotBlank @Size(max = 16) String postalCode,
        @NotNull @Country String country,
        Boolean isDefault) {
    boolean wantsToBeDefault() {
        return Boolean.TRUE.equals(isDefault);
    }
}
