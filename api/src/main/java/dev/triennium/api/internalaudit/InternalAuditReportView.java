package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportState;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `InternalAuditReport`.
///
/// @param report no field of the SDL: what other fields are made from
record InternalAuditReportView(
        TenantScope scope,
        InternalAuditReport report,
        GlobalId id,
        int version,
        int number,
        @Nullable String correctedBecause,
        String summary,
        String conclusions,
        String fulfilment,
        String sampling,
        @Nullable String opinions,
        @Nullable String distribution,
        InternalAuditReportState state,
        Instant writtenAt,
        @Nullable SignatureView leadSignature,
        @Nullable SignatureView representativeSignature)
        implements ScopedView {

    static final String TYPE = "InternalAuditReport";

    static InternalAuditReportView of(TenantScope scope, InternalAuditReport one) {
        var content = one.content();
        return new InternalAuditReportView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.number(),
                one.correctedWhy(),
                content.summary(),
                content.conclusions(),
                content.fulfilment(),
                content.sampling(),
                content.opinions(),
                content.distribution(),
                one.state().name(),
                one.written().at(),
                SignatureView.of(one.lead()),
                SignatureView.of(one.representative()));
    }

    /// The GraphQL type `InternalAuditSignature`.
    ///
    /// @param signedById no field of the SDL: what `signedBy` is read by
    record SignatureView(
            String name, @Nullable String function, Instant signedAt, PersonId signedById) {

        static @Nullable SignatureView of(InternalAuditReport.@Nullable Signature one) {
            return one == null
                    ? null
                    : new SignatureView(one.name(), one.function(), one.at(), one.by());
        }
    }
}
