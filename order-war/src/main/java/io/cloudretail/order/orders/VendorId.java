package io.cloudretail.order.orders;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * A vendor's id in a line, the nil UUID for nobody. Among rows of a collection JPA would write a UUID as bytes, and a null
 * without a type; an Object is left to the driver.
 */
@Converter
public class VendorId implements AttributeConverter<UUID, Object> {
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Object convertToDatabaseColumn(UUID vendor) {
        return vendor == null ? NOBODY : vendor;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return NOBODY.equals(column) ? null : (UUID) column;
    }
}
