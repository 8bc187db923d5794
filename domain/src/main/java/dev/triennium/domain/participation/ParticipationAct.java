package dev.triennium.domain.participation;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What links let colleagues do. A feature with such a thing makes a use case bean of this, and a
/// page of its own for it in the API.
public interface ParticipationAct {

    /// What the API and the database call it, such as `ANSWER_ASSESSMENT_ITEM`.
    String name();

    /// The GraphQL type of what it is done to, such as `AssessmentItem`.
    String subjectType();

    /// What one needs to send its links, to send them again and to take them back.
    Permission permission();

    /// What the colleague is asked for now; empty: not for this, or no more.
    Optional<Asked> find(TenantScope scope, Colleague colleague, UUID subject);

    /// @param title in the colleague's language
    /// @param dueOn null: by no certain day
    record Asked(String title, @Nullable LocalDate dueOn) {

        public Asked {
            Objects.requireNonNull(title);
        }
    }

    /// The same for several things at once; what is not asked for is left out. Who can read them
    /// together does so.
    default Map<UUID, Asked> list(
            TenantScope scope, Colleague colleague, Collection<UUID> subjects) {
        var asked = new HashMap<UUID, Asked>();
        subjects.forEach(
                subject ->
                        find(scope, colleague, subject).ifPresent(one -> asked.put(subject, one)));
        return asked;
    }
}
