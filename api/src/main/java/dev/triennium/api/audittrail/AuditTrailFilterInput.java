package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `AuditTrailFilter`.
record AuditTrailFilterInput(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable PersonId personId,
        @Nullable String operation,
        @Nullable String subjectType) {

    static final AuditTrailFilterInput NONE =
            new AuditTrailFilterInput(null, null, null, null, null);

    /// @throws ValidationException when nothing can have such a type
    AuditTrailFilter toFilter(@Nullable UUID subject) {
        if (subjectType != null && !GlobalId.isType(subjectType)) {
            throw new ValidationException("filter.subjectType", "There is no such type.");
        }
        return new AuditTrailFilter(subject, subjectType, personId, operation, from, until);
    }
}
