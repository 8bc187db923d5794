package dev.triennium.domain.training;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that people must be able to do, such as to weld by ISO 9606-1 or to audit internally.
public record Competence(CompetenceId id, int version, Content content)
        implements Aggregate<CompetenceId> {

    public static final int MAX_COMPETENCES = 200;
    public static final int MAX_FUNCTIONS = 50;
    public static final int MAX_MONTHS = 120;

    /// @param validMonths after which it must be acquired anew; null: it does not expire
    /// @param isCritical whether nobody whose function needs it may work without it
    /// @param functions whose holders need it, as the staff register has them, in whatever letters
    public record Content(
            String name,
            @Nullable String description,
            @Nullable Integer validMonths,
            boolean isCritical,
            List<String> functions) {

        /// @throws ValidationException when a function is named twice, or the months are none
        /// @throws LimitExceededException when there are too many functions
        public Content {
            Objects.requireNonNull(name);
            functions = functions.stream().map(String::strip).toList();
            if (functions.size() > MAX_FUNCTIONS) {
                throw new LimitExceededException(
                        "functions",
                        MAX_FUNCTIONS,
                        "A competence is needed for at most {0} functions.",
                        MAX_FUNCTIONS);
            }
            var seen = new HashSet<String>();
            for (var index = 0; index < functions.size(); index++) {
                if (!seen.add(key(functions.get(index)))) {
                    throw new ValidationException("functions." + index, "It is named twice.");
                }
            }
            if (validMonths != null && (validMonths < 1 || validMonths > MAX_MONTHS)) {
                throw new ValidationException(
                        "validMonths", "The months must be 1 to {0}.", MAX_MONTHS);
            }
        }
    }

    public Competence {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
    }

    Competence with(Content changed) {
        return changed.equals(content) ? this : new Competence(id, version + 1, changed);
    }

    /// Whether whoever has the function needs it.
    public boolean isNeededFor(@Nullable String function) {
        return function != null
                && content.functions().stream().anyMatch(one -> key(one).equals(key(function)));
    }

    /// The last day of what was acquired on the day; null: there is none.
    public @Nullable LocalDate lastDay(LocalDate acquiredOn) {
        return content.validMonths() == null
                ? null
                : acquiredOn.plusMonths(content.validMonths()).minusDays(1);
    }

    private static String key(String function) {
        return function.strip().toLowerCase(Locale.ROOT);
    }

    /// What whoever works in the scope may do to it now.
    public List<CompetenceAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.KEEP_RECORDS)
                ? List.of(CompetenceAction.values())
                : List.of();
    }
}
