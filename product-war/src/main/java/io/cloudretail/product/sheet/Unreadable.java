package io.cloudretail.product.sheet;

/** From this line on the file cannot be understood; what came before it can. */
public final class Unreadable extends RuntimeException {
    public Unreadable(long line, String reason) {
        super("Line " + line + ": " + reason);
    }
}
