package dev.triennium.api.eligibility;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.eligibility.BodyCheckKind;
import dev.triennium.domain.eligibility.BodyCheckRecord;
import dev.triennium.domain.eligibility.CheckOutcome;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;

/// The GraphQL type `BodyCheckRecord`.
record BodyCheckRecordView(
        TenantScope scope,
        GlobalId id,
        BodyCheckKind kind,
        CheckOutcome outcome,
        String evidence,
        LocalDate checkedOn,
        PersonId recordedById,
        Instant recordedAt)
        implements ScopedView {

    static final String TYPE = "BodyCheckRecord";

    static BodyCheckRecordView of(TenantScope scope, BodyCheckRecord check) {
        return new BodyCheckRecordView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), check.id().value()),
                check.kind(),
                check.outcome(),
                check.evidence(),
                check.checkedOn(),
                check.recordedBy(),
                check.recordedAt());
    }
}
