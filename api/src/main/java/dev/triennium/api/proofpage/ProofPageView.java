package dev.triennium.api.proofpage;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ProofPage`.
///
/// @param page no field of the SDL: what other fields are made from
record ProofPageView(
        TenantScope scope,
        ProofPage page,
        GlobalId id,
        int version,
        Instant publishedAt,
        @Nullable String accreditationBody,
        boolean isListed)
        implements ScopedView {

    static final String TYPE = "ProofPage";

    static ProofPageView of(TenantScope scope, ProofPage page) {
        return new ProofPageView(
                scope,
                page,
                GlobalId.of(TYPE, scope.tenant(), page.id().value()),
                page.version(),
                page.publication().at(),
                page.content().accreditationBody(),
                page.content().isListed());
    }
}
