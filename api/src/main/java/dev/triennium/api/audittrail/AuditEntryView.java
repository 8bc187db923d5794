package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ActView;
import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AuditEntry`.
record AuditEntryView(
        TenantScope scope,
        GlobalId id,
        Actor actor,
        @Nullable Role role,
        @Nullable MembershipId membershipId,
        @Nullable EngagementId engagementId,
        Long sequence,
        Instant occurredAt,
        String operation,
        @Nullable GlobalId personId,
        String subjectType,
        GlobalId subjectId,
        @Nullable String before,
        @Nullable String after,
        String hash)
        implements ActView, ScopedView {

    static final String TYPE = "AuditEntry";

    private static final String PERSON = "Person";

    static AuditEntryView of(TenantScope scope, AuditEntry entry) {
        var person = entry.actor().person();
        var grant = entry.grant();
        return new AuditEntryView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), entry.id().value()),
                entry.actor(),
                grant == null ? null : grant.role(),
                grant == null ? null : grant.membership(),
                grant == null ? null : grant.engagement(),
                entry.sequence(),
                entry.occurredAt(),
                entry.operation(),
                person == null ? null : GlobalId.of(PERSON, person.value()),
                entry.subjectType(),
                GlobalId.of(entry.subjectType(), scope.tenant(), entry.subject()),
                entry.before(),
                entry.after(),
                entry.hash());
    }
}
