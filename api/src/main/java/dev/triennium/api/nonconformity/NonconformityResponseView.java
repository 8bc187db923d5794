package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.nonconformity.NonconformityResponse;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityResponse`.
///
/// @param one no field of the SDL: what other fields are made from
record NonconformityResponseView(
        TenantScope scope,
        NonconformityResponse one,
        GlobalId id,
        int version,
        int number,
        LocalDate sentOn,
        int nonconformityCount,
        Instant madeAt,
        @Nullable Boolean isAccepted,
        @Nullable LocalDate answeredOn,
        @Nullable String note,
        @Nullable LocalDate againBy,
        @Nullable Instant answeredAt)
        implements ScopedView {

    static final String TYPE = "NonconformityResponse";

    static NonconformityResponseView of(TenantScope scope, NonconformityResponse one) {
        var answer = one.answer();
        return new NonconformityResponseView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.number(),
                one.sentOn(),
                one.count(),
                one.madeAt(),
                answer == null ? null : answer.isAccepted(),
                answer == null ? null : answer.on(),
                answer == null ? null : answer.note(),
                answer == null ? null : answer.again(),
                answer == null ? null : answer.at());
    }

    public List<NonconformityResponse.Action> allowedActions() {
        return one.allowedActions(scope);
    }
}
