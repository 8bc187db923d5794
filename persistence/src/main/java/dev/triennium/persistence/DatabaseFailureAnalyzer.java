package dev.triennium.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// One sentence for whoever started the product without a database, or with another account than
/// the database knows.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int ACCESS_TO_SCHEMA_DENIED = 1044;
    private static final int UNKNOWN_SCHEMA = 1049;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        var sentence = sentence(cause);
        return sentence == null ? null : new FailureAnalysis(sentence, null, cause);
    }

    /// @return null for what the database says of our statements
    private static @Nullable String sentence(SQLException failure) {
        if (failure.getErrorCode() == UNKNOWN_SCHEMA) {
            return "The server has no database of the name in TRIENNIUM_DATABASE_URL.";
        }
        if (failure.getErrorCode() == ACCESS_TO_SCHEMA_DENIED) {
            return "The account of TRIENNIUM_DATABASE_USERNAME may not use the database in"
                    + " TRIENNIUM_DATABASE_URL.";
        }
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return "The database does not accept TRIENNIUM_DATABASE_USERNAME with"
                    + " TRIENNIUM_DATABASE_PASSWORD.";
        }
        return state.startsWith("08")
                ? "No database answers at TRIENNIUM_DATABASE_URL: " + reason(failure) + "."
                : null;
    }

    /// The innermost cause says whether the name, the port or the line is wrong.
    private static String reason(SQLException failure) {
        Throwable innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }
}
