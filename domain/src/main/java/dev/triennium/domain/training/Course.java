package dev.triennium.domain.training;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that can be attended.
public record Course(CourseId id, int version, Content content) implements Aggregate<CourseId> {

    /// @param provider who gives it; null: the organisation itself, or nobody has said
    /// @param competence that whoever passes has; null: none that is kept
    public record Content(
            String title,
            @Nullable String description,
            @Nullable String provider,
            @Nullable CompetenceId competence) {
        public Content {
            Objects.requireNonNull(title);
        }
    }

    public Course {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
    }

    Course with(Content changed) {
        return changed.equals(content) ? this : new Course(id, version + 1, changed);
    }

    /// What whoever works in the scope may do to it now.
    public List<CourseAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.KEEP_RECORDS)
                ? List.of(CourseAction.values())
                : List.of();
    }
}
