package dev.triennium.domain.training;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody has a competence. Who acquires it anew has another one: the former stays.
///
/// @param name of the colleague, as it was then
/// @param session in which it was acquired; null: elsewhere, as the note says
public record Qualification(
        QualificationId id,
        int version,
        ColleagueId colleague,
        String name,
        CompetenceId competence,
        Content content,
        @Nullable TrainingSessionId session)
        implements Aggregate<QualificationId> {

    /// @param validUntil the last day; null: it does not expire
    /// @param note how it was acquired, such as the number of a certificate
    public record Content(
            LocalDate acquiredOn, @Nullable LocalDate validUntil, @Nullable String note) {

        /// @throws ValidationException when it ends before it was acquired
        public Content {
            Objects.requireNonNull(acquiredOn);
            if (validUntil != null && validUntil.isBefore(acquiredOn)) {
                throw new ValidationException(
                        "validUntil", "The last day must not lie before the first.");
            }
        }
    }

    public Qualification {
        Objects.requireNonNull(id);
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(name);
        Objects.requireNonNull(competence);
        Objects.requireNonNull(content);
    }

    Qualification with(Content changed) {
        return changed.equals(content)
                ? this
                : new Qualification(id, version + 1, colleague, name, competence, changed, session);
    }

    public boolean holdsOn(LocalDate day) {
        return !content.acquiredOn().isAfter(day)
                && (content.validUntil() == null || !content.validUntil().isBefore(day));
    }

    /// What whoever works in the scope may do to it now.
    public List<QualificationAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.KEEP_RECORDS)
                ? List.of(QualificationAction.values())
                : List.of();
    }
}
