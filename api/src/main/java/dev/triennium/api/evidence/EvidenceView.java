package dev.triennium.api.evidence;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceAction;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Evidence`.
///
/// @param facts no field of the SDL: what other fields are made from
public record EvidenceView(
        TenantScope scope,
        Evidence.Facts facts,
        GlobalId id,
        int version,
        String title,
        @Nullable String description,
        Evidence.@Nullable RecordOf record,
        Validity validity,
        @Nullable Instant archivedAt,
        List<EvidenceAction> allowedActions)
        implements ScopedView {

    public static final String TYPE = "Evidence";

    static EvidenceView of(TenantScope scope, Evidence.Facts facts) {
        var archived = facts.standing().archived();
        return new EvidenceView(
                scope,
                facts,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.profile().title(),
                facts.profile().description(),
                facts.profile().record(),
                facts.validity(),
                archived == null ? null : archived.at(),
                facts.allowedActions(scope));
    }
}
