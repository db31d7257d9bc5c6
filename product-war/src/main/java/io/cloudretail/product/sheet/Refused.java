package io.cloudretail.product.sheet;

/** Why a row cannot be taken, and which column is to blame. */
public final class Refused extends RuntimeException {
    private final String column;

    public Refused(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    public String column() {
        return column;
    }
}
