package io.cloudretail.product.sheet;

/** From this line on the file cannot be understood; what came before it can. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(long line, String reason) {
        super("Line " + line + ": " + reason);
    }
}
