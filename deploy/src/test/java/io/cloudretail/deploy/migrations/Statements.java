package io.cloudretail.deploy.migrations;

import java.util.ArrayList;
import java.util.List;

/** Takes a migration apart into its statements, each with the comments right before it. */
final class Statements {
    /**
     * @param text without comments, and with what stands in quotes left out
     * @param comment the lines right before it and within it
     */
    record Statement(String text, String comment) {}

    private final String sql;
    private final List<Statement> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private int at;

    private Statements(String sql) {
        this.sql = sql;
    }

    static List<Statement> of(String sql) {
        Statements statements = new Statements(sql);
        statements.read();
        return List.copyOf(statements.found);
    }

    private void read() {
        while (at < sql.length()) {
            if (sql.startsWith("--", at)) {
                comment.append(upTo("\n", 2).strip()).append('\n');
            } else if (sql.startsWith("/*", at)) {
                comment.append(upTo("*/", 2).strip()).append('\n');
            } else if (sql.charAt(at) == '\'') {
                upTo("'", 1);
                text.append("''");
            } else if (sql.startsWith("$", at) && !tag().isEmpty()) {
                upTo(tag(), tag().length());
                text.append("''");
            } else if (sql.charAt(at) == ';') {
                end();
                at++;
            } else {
                text.append(sql.charAt(at++));
            }
        }
        end();
    }

    /** What lies between here, after so many characters, and the end; goes on behind that. */
    private String upTo(String end, int after) {
        int begin = at + after;
        int stop = sql.indexOf(end, begin);
        at = stop < 0 ? sql.length() : stop + end.length();
        return sql.substring(begin, stop < 0 ? sql.length() : stop);
    }

    /** The mark that begins here and ends a quotation in dollars, such as {@code $body$}; empty if none does. */
    private String tag() {
        int end = sql.indexOf('$', at + 1);
        String mark = end < 0 ? "" : sql.substring(at, end + 1);
        return mark.matches("\\$\\w*\\$") ? mark : "";
    }

    private void end() {
        String whole = text.toString().strip().replaceAll("\\s+", " ");
        if (!whole.isEmpty()) {
            found.add(new Statement(whole, comment.toString()));
            comment.setLength(0);
        }
        text.setLength(0);
    }
}
