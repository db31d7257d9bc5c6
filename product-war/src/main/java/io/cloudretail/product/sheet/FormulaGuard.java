package io.cloudretail.product.sheet;

/**
 * Keeps spreadsheets from running what a seller typed. A cell that would begin a formula is written with an apostrophe
 * in front, which shows as text there; read again, the apostrophe goes. A text that begins so by itself gets one more.
 */
final class FormulaGuard {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private FormulaGuard() {}

    static String put(String cell) {
        return isFormula(cell, 0) ? "'" + cell : cell;
    }

    static String take(String cell) {
        return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell, int from) {
        int first = from;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length() && BEGINS_A_FORMULA.indexOf(cell.charAt(first)) >= 0;
    }
}
