package dev.triennium.api.document;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.document.Acknowledgement;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;

/// The GraphQL type `DocumentAcknowledgement`.
///
/// @param acknowledgement no field of the SDL: what other fields are made from
record DocumentAcknowledgementView(
        TenantScope scope,
        Acknowledgement acknowledgement,
        GlobalId id,
        String text,
        String sha256,
        boolean isByLink,
        Instant acknowledgedAt)
        implements ScopedView {

    static final String TYPE = "DocumentAcknowledgement";

    static DocumentAcknowledgementView of(TenantScope scope, Acknowledgement one) {
        return new DocumentAcknowledgementView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.text(),
                one.sha256(),
                one.byLink(),
                one.at());
    }
}
