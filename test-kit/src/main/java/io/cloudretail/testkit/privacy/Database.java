package io.cloudretail.testkit.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The service's database as somebody sees it who looks for a person in it; inside the container. */
public final class Database {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

    private final DataSource source;

    public Database() throws NamingException {
        source = (DataSource) new InitialContext().lookup("jdbc/shop");
    }

    /**
     * The tables in which this text stands, in any column of any row. Ids of the erased are kept on purpose for a while;
     * events that wait for Kafka are as far gone as those that Kafka has, and tell ids alone.
     */
    public List<String> tablesWith(String text) {
        return column(TABLES).stream()
                .map(String.class::cast)
                .filter(table -> !List.of("erased_user", "outbox").contains(table))
                .filter(table -> (Boolean) value(
                        "SELECT EXISTS (SELECT 1 FROM " + table + " one WHERE strpos(CAST(one AS text), ?) > 0)", text))
                .toList();
    }

    /** The first column of the first row. */
    public Object value(String sql, Object... parameters) {
        return column(sql, parameters).get(0);
    }

    public void change(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** How the database would go about a statement, whose parameters are ? in turn or ?1, ?2 and so on. */
    public String plan(String sql, List<?> parameters) {
        return plan("on", sql, parameters);
    }

    /** The same for want of reading all of a table, which of few rows may be cheapest: the question is whether there is another way. */
    public String planWithoutReadingAll(String sql, List<?> parameters) {
        return plan("off", sql, parameters);
    }

    private String plan(String readingAll, String sql, List<?> parameters) {
        List<Object> inTurn = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(sql);
        while (numbered.find()) {
            inTurn.add(parameters.get(Integer.parseInt(numbered.group(1)) - 1));
        }
        String explain = "EXPLAIN " + numbered.replaceAll("?");
        try (Connection connection = source.getConnection();
                Statement settings = connection.createStatement()) {
            settings.execute("SET enable_seqscan = " + readingAll);
            try {
                return column(connection, explain, (inTurn.isEmpty() ? parameters : inTurn).toArray()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
            } finally {
                settings.execute("RESET enable_seqscan");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Object> column(String sql, Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return column(connection, sql, parameters);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Object> column(Connection connection, String sql, Object... parameters) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
            return values;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
