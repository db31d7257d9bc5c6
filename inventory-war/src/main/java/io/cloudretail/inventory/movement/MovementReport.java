package io.cloudretail.inventory.movement;

import java.util.Comparator;
import java.util.List;

/**
 * What became of a file of movements.
 *
 * @param read rows, without the header
 * @param booked rows whose movement was made; all the others were refused
 */
public record MovementReport(int read, int booked, List<Refusal> refused) {
    /** @param line counted from 1, the header included */
    public record Refusal(long line, String column, String reason) {}

    static MovementReport of(int read, List<Refusal> refused) {
        List<Refusal> inOrder =
                refused.stream().sorted(Comparator.comparingLong(Refusal::line)).toList();
        return new MovementReport(read, read - refused.size(), inOrder);
    }
}
