package dev.triennium.persistence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Refuses, in all tests, statements of which the databases make slow plans, whatever the size of
/// the tables in the test.
@Component
public class SlowForms implements ExecuteListenerProvider {

    private static final long serialVersionUID = 1L;

    private static final Pattern IN_SELECT = Pattern.compile("\\bin\\s*\\((?=[\\s(]*select\\b)");
    private static final Pattern ROWS_COMPARED =
            Pattern.compile("\\([\\w.`]+(\\s*,\\s*[\\w.`]+)+\\s*\\)\\s*(<|>|<=|>=)\\s*\\(");

    /// @return what is wrong with it, or null
    static @Nullable String in(String sql) {
        var lower = sql.toLowerCase(Locale.ROOT);
        if (ROWS_COMPARED.matcher(lower).find()) {
            return "compares rows as a whole, which no index serves";
        }
        return IN_SELECT
                        .matcher(lower)
                        .results()
                        .anyMatch(found -> nested(lower, found.end()).contains(" union "))
                ? "asks a UNION behind IN, which is made anew for each row"
                : null;
    }

    /// What stands between the parenthesis that was just opened and its end.
    private static String nested(String sql, int start) {
        var depth = 1;
        var end = start;
        while (end < sql.length() && depth > 0) {
            switch (sql.charAt(end++)) {
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {
                    // Part of the nested statement.
                }
            }
        }
        return sql.substring(start, end);
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                var sql = context.sql();
                var fault = sql == null ? null : in(sql);
                if (fault != null) {
                    throw new AssertionError("%s: %s".formatted(fault, sql));
                }
            }
        };
    }
}
