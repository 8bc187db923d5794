package dev.triennium.persistence.tenancy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.tenancy.RecordRules;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Key;

/// What a key or reference that does not hold means to whoever asked for the change. Both databases
/// say the name of the constraint in the words of the error, and nowhere else.
final class BrokenConstraints {

    private static final int DUPLICATE = 1062;
    private static final int STILL_NAMED = 1451;
    private static final int NAMES_NOTHING = 1452;

    /// The last one: what stands before it may hold what somebody typed.
    private static final Pattern OF_KEY = Pattern.compile(".* for key '(?:[^'.]+\\.)?([^'.]+)'");

    private static final Pattern OF_REFERENCE =
            Pattern.compile(".*, CONSTRAINT `([^`]+)` FOREIGN KEY.*");

    private static final Pattern WORD = Pattern.compile("_(.)");

    private static final Map<String, String> FIELDS =
            DefaultSchema.DEFAULT_SCHEMA
                    .tableStream()
                    .flatMap(
                            table ->
                                    Stream.<Key<?>>concat(
                                            table.getUniqueKeys().stream(),
                                            table.getReferences().stream()))
                    .collect(toUnmodifiableMap(Key::getName, BrokenConstraints::field));

    private BrokenConstraints() {}

    /// Empty when it is something else that went wrong.
    static Optional<DomainException> refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return refusal(e);
            }
        }
        return Optional.empty();
    }

    private static Optional<DomainException> refusal(SQLException e) {
        return switch (e.getErrorCode()) {
            case DUPLICATE -> Optional.of(RecordRules.isThere(field(OF_KEY, e)));
            case STILL_NAMED -> Optional.of(RecordRules.isNamed());
            case NAMES_NOTHING -> Optional.of(new NotFoundException(field(OF_REFERENCE, e)));
            default -> Optional.empty();
        };
    }

    private static String field(Pattern constraint, SQLException e) {
        var matcher = constraint.matcher(String.valueOf(e.getMessage()).replace('\n', ' '));
        return matcher.matches() ? FIELDS.getOrDefault(matcher.group(1), "id") : "id";
    }

    /// The column that tells it from the others of its parent, as the API would write it.
    private static String field(Key<?> key) {
        return WORD.matcher(key.getFields().getLast().getName())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
