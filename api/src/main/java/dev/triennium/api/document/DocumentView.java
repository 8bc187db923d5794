package dev.triennium.api.document;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Document`.
///
/// @param facts no field of the SDL: what other fields are made from
public record DocumentView(
        TenantScope scope,
        Document.Facts facts,
        GlobalId id,
        int version,
        DocumentKind kind,
        String title,
        @Nullable String number,
        Classification classification,
        String language,
        @Nullable Integer reviewMonths,
        DocumentState state,
        @Nullable LocalDate withdrawnOn)
        implements ScopedView {

    public static final String TYPE = DocumentService.TYPE;

    public static DocumentView of(TenantScope scope, Document.Facts facts) {
        var description = facts.description();
        return new DocumentView(
                scope,
                facts,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                description.kind(),
                description.title(),
                description.number(),
                description.classification(),
                description.language().toLanguageTag(),
                description.reviewMonths(),
                facts.state(),
                facts.withdrawnOn());
    }
}
