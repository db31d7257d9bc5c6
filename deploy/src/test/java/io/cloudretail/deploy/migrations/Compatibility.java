package io.cloudretail.deploy.migrations;

import io.cloudretail.deploy.migrations.Statements.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the release before goes on running on a schema after a migration: nothing that it reads is gone, nothing that it
 * writes is refused, and nothing locks it out for long. What it does not know of is free: tables that the migration itself
 * makes. A statement is let through all the same when its comment says why the release before does not mind.
 */
final class Compatibility {
    /** Begins the line of a comment that gives the reason. */
    static final String REASON = "release before:";

    private static final String NAME = "(?:IF (?:NOT )?EXISTS )?(?:ONLY )?\"?([a-z_0-9.]+)\"?";
    private static final Pattern NEW_TABLE = pattern("^CREATE (?:UNLOGGED )?TABLE " + NAME);
    private static final Pattern ALTERED = pattern("^ALTER TABLE " + NAME + " (.*)$");
    private static final Pattern ADDED_COLUMN =
            pattern("^ADD (?:COLUMN )?(?!CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)");
    private static final Pattern INDEXED = pattern("^CREATE (UNIQUE )?INDEX (CONCURRENTLY )?.*? ON " + NAME);
    private static final Pattern TRIGGERED = pattern("^CREATE (?:OR REPLACE )?(?:CONSTRAINT )?TRIGGER .*? ON " + NAME);
    private static final String WRITES_REFUSED = "may refuse what the release before writes";

    private static final Map<Pattern, String> STATEMENTS = new LinkedHashMap<>();
    private static final Map<Pattern, String> CHANGES = new LinkedHashMap<>();

    static {
        STATEMENTS.put(
                pattern("^DROP (TABLE|VIEW|MATERIALIZED|FUNCTION|SEQUENCE|TYPE|SCHEMA|EXTENSION|DOMAIN)"),
                "takes away what the release before uses");
        STATEMENTS.put(pattern("^ALTER .* RENAME "), "renames what the release before uses");
        STATEMENTS.put(pattern("^TRUNCATE"), "empties what the release before uses");
        STATEMENTS.put(pattern("^(REVOKE|LOCK) "), "keeps the release before out");
        CHANGES.put(
                pattern("^DROP (COLUMN |(?!CONSTRAINT|DEFAULT|NOT|EXPRESSION|IDENTITY))"),
                "takes away what the release before uses");
        CHANGES.put(
                pattern("^ALTER (COLUMN )?\\S+ (SET DATA )?TYPE "), "changes the type of what the release before uses");
        CHANGES.put(pattern("^ALTER (COLUMN )?\\S+ SET NOT NULL"), WRITES_REFUSED);
        CHANGES.put(pattern("^ALTER (COLUMN )?\\S+ DROP DEFAULT"), WRITES_REFUSED);
        CHANGES.put(pattern("^ADD (CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)"), WRITES_REFUSED);
        CHANGES.put(pattern("^(ENABLE|FORCE) (ROW|REPLICA|ALWAYS|RULE|TRIGGER)"), WRITES_REFUSED);
    }

    private final Set<String> itsOwn = new HashSet<>();
    private final List<String> doubts = new ArrayList<>();

    private Compatibility() {}

    /** What there is against it, each with the statement. */
    static List<String> doubtsOf(String migration) {
        Compatibility compatibility = new Compatibility();
        Statements.of(migration).forEach(compatibility::read);
        return List.copyOf(compatibility.doubts);
    }

    private void read(Statement statement) {
        Matcher made = NEW_TABLE.matcher(statement.text());
        if (made.find()) {
            itsOwn.add(table(made.group(1)));
        }
        if (statement.comment().lines().anyMatch(line -> reasoned(line))) {
            return;
        }
        STATEMENTS.forEach(
                (pattern, why) -> doubtIf(pattern.matcher(statement.text()).find(), statement, why));
        Matcher altered = ALTERED.matcher(statement.text());
        if (altered.find() && !itsOwn.contains(table(altered.group(1)))) {
            parts(altered.group(2)).forEach(change -> readChange(statement, change));
        }
        Matcher indexed = INDEXED.matcher(statement.text());
        if (indexed.find() && !itsOwn.contains(table(indexed.group(3)))) {
            doubtIf(indexed.group(1) != null, statement, WRITES_REFUSED);
            doubtIf(indexed.group(2) == null, statement, "lets nobody write while it is made");
        }
        Matcher triggered = TRIGGERED.matcher(statement.text());
        doubtIf(triggered.find() && !itsOwn.contains(table(triggered.group(1))), statement, WRITES_REFUSED);
    }

    private void readChange(Statement statement, String change) {
        CHANGES.forEach((pattern, why) -> doubtIf(pattern.matcher(change).find(), statement, why));
        if (ADDED_COLUMN.matcher(change).find()) {
            String column = change.toUpperCase(Locale.ROOT);
            boolean filled = column.contains(" DEFAULT ") || column.contains(" GENERATED ");
            doubtIf(column.contains(" NOT NULL") && !filled, statement, WRITES_REFUSED);
            doubtIf(column.matches(".* (CHECK|UNIQUE|PRIMARY KEY)\\b.*") && filled, statement, WRITES_REFUSED);
        }
    }

    private void doubtIf(boolean so, Statement statement, String why) {
        if (so) {
            doubts.add(why + ": " + statement.text());
        }
    }

    private static boolean reasoned(String line) {
        return line.startsWith(REASON) && line.length() > REASON.length() + 10;
    }

    /** The changes of one ALTER TABLE: commas within brackets are none between them. */
    private static List<String> parts(String changes) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < changes.length(); i++) {
            char c = changes.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(changes.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(changes.substring(begin).strip());
        return parts;
    }

    private static String table(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^public\\.", "");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
