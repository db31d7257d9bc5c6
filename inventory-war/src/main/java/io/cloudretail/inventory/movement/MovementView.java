package io.cloudretail.inventory.movement;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the ledger.
 *
 * @param onHandChange what it did to the units there are
 * @param reservedChange what it did to those of them that orders hold
 * @param actorId who booked it by hand; of others' bookings only admins are told
 */
public record MovementView(
        long id,
        String type,
        int onHandChange,
        int reservedChange,
        String reason,
        UUID orderId,
        UUID actorId,
        Instant createdAt) {}
