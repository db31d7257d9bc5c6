package io.cloudretail.kit.event;

import jakarta.json.bind.annotation.JsonbTransient;

/**
 * What a producer's events have in common. A sealed interface per aggregate extends this, records implement it; the
 * record's components are the event's data.
 */
public interface DomainEvent {
    /** Past participle with the aggregate in front: {@code order.confirmed}. Also the example's file name. */
    @JsonbTransient
    String type();

    /** Id of the aggregate: the record's key, so that events of one aggregate keep their order. */
    @JsonbTransient
    String subject();

    /** Major version of the data. */
    @JsonbTransient
    default int version() {
        return 1;
    }
}
