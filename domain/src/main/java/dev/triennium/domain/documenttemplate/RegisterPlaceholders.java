package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.Pages;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The organisation's controlled documents. Whoever may fill a template may read them all.
@DomainService
final class RegisterPlaceholders implements PlaceholderSource {

    private static final String REGISTER = "document.register";
    private static final int COLUMNS = 6;

    private final DocumentRepository documents;
    private final ColleagueRepository colleagues;

    RegisterPlaceholders(DocumentRepository documents, ColleagueRepository colleagues) {
        this.documents = documents;
        this.colleagues = colleagues;
    }

    @Override
    public Set<String> keys() {
        return Set.of(REGISTER);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var all = list(scope);
        var scopes = TenantScopes.of(scope);
        var refs = all.stream().map(one -> Ref.in(scope, one.id())).toList();
        var versions = documents.listCurrent(scopes, refs);
        var owners =
                colleagues.list(
                        scopes,
                        all.stream()
                                .map(one -> Ref.in(scope, one.description().owner()))
                                .collect(Collectors.toSet()));
        var rows = new ArrayList<List<@Nullable String>>();
        for (var one : all) {
            var owner = owners.get(Ref.in(scope, one.description().owner()));
            var current = versions.getOrDefault(Ref.in(scope, one.id()), List.of());
            rows.add(row(one, owner, current, occasion.language()));
        }
        var table = Table.of(COLUMNS, rows);
        return table == null ? Map.of() : Map.of(REGISTER, table);
    }

    /// @param current the version in force first
    private static List<@Nullable String> row(
            Document.Facts document,
            @Nullable Colleague owner,
            List<VersionHead> current,
            TemplateLanguage language) {
        var description = document.description();
        var version = current.isEmpty() ? null : current.getFirst();
        var review =
                version == null || version.publication() == null
                        ? null
                        : version.publication().reviewDueOn();
        return Table.row(
                COLUMNS,
                List.of(
                        description.number() == null ? "" : description.number(),
                        description.title(),
                        TemplateWords.of(description.kind(), language),
                        version == null ? "" : version.number().toString(),
                        owner == null ? "" : owner.name(),
                        review == null ? "" : TemplateRenderer.day(review, language)));
    }

    /// Those that hold, or shall; more than fit, where there are more.
    private List<Document.Facts> list(TenantScope scope) {
        return Pages.list(
                page ->
                        documents
                                .pages(TenantScopes.of(scope), DocumentFilter.ALL, page)
                                .getOrDefault(scope.tenant(), Page.empty()),
                one -> one.state() != DocumentState.WITHDRAWN,
                Table.MAX_ROWS);
    }
}
