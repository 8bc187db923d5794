package dev.triennium.api.markuse;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseAction;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `MarkUse`.
///
/// @param use no field of the SDL: what other fields are made from
record MarkUseView(
        TenantScope scope,
        MarkUse use,
        GlobalId id,
        int version,
        int number,
        MarkUseKind kind,
        String title,
        @Nullable String claim,
        @Nullable URI url,
        Instant recordedAt,
        @Nullable RegisterClosureView closure,
        List<MarkUseAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "MarkUse";

    static MarkUseView of(TenantScope scope, MarkUse use) {
        var content = use.content();
        var closure = use.closure();
        return new MarkUseView(
                scope,
                use,
                GlobalId.of(TYPE, scope.tenant(), use.id().value()),
                use.version(),
                use.number(),
                content.kind(),
                content.title(),
                content.claim(),
                content.url() == null ? null : URI.create(content.url()),
                use.recordedAt(),
                closure == null ? null : RegisterClosureView.of(closure),
                use.allowedActions(scope));
    }
}
