package dev.triennium.domain.document;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentContent.Uploaded;
import dev.triennium.domain.document.DocumentVersion.Approval;
import dev.triennium.domain.document.DocumentVersion.Approved;
import dev.triennium.domain.document.DocumentVersion.Draft;
import dev.triennium.domain.document.DocumentVersion.InReview;
import dev.triennium.domain.document.DocumentVersion.Obsolete;
import dev.triennium.domain.document.DocumentVersion.Published;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Documents in memory with their current versions; what is obsolete is forgotten. Of filters it
/// knows the kind and the state.
public final class InMemoryDocuments extends InMemoryRepository<DocumentId, Document>
        implements DocumentRepository {

    public void clear() {
        rows.clear();
    }

    @Override
    public Optional<Document.Facts> findFacts(TenantScope scope, DocumentId id) {
        return find(scope, id).map(Document::facts);
    }

    private <T> Map<Ref<DocumentId>, T> parts(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs, Function<Document, T> part) {
        var found = new LinkedHashMap<Ref<DocumentId>, T>();
        list(scopes, refs).forEach((ref, one) -> found.put(ref, part.apply(one)));
        return found;
    }

    @Override
    public Map<Ref<DocumentId>, Document.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return parts(scopes, refs, Document::facts);
    }

    @Override
    public Map<TenantId, Page<Document.Facts>> pages(
            TenantScopes scopes, DocumentFilter filter, PageRequest page) {
        var pages = new HashMap<TenantId, Page<Document.Facts>>();
        pages(scopes, one -> isWanted(one.facts(), filter))
                .forEach((tenant, found) -> pages.put(tenant, found.map(Document::facts)));
        return pages;
    }

    private static boolean isWanted(Document.Facts document, DocumentFilter filter) {
        return (filter.kind() == null || filter.kind() == document.description().kind())
                && (filter.state() == null || filter.state() == document.state());
    }

    @Override
    public Map<Ref<DocumentId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return parts(scopes, refs, one -> List.copyOf(one.clauses()));
    }

    @Override
    public Map<Ref<DocumentId>, Distribution> listDistributions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return parts(scopes, refs, Document::distribution);
    }

    @Override
    public Map<Ref<ClauseId>, List<Document.Facts>> listByClause(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses) {
        var found = new HashMap<Ref<ClauseId>, List<Document.Facts>>();
        for (var ref : clauses) {
            found.put(
                    ref,
                    page(
                                    ref.tenant(),
                                    one ->
                                            one.clauses().contains(ref.id())
                                                    && one.facts().withdrawnOn() == null)
                            .values()
                            .stream()
                            .map(Document::facts)
                            .toList());
        }
        return found;
    }

    @Override
    public int count(TenantScope scope) {
        return page(scope.tenant(), _ -> true).items().size();
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpenWork(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Ref<DocumentId>, List<VersionHead>> listCurrent(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return parts(
                scopes, refs, one -> versions(one).map(version -> head(one, version)).toList());
    }

    private static Stream<DocumentVersion> versions(Document document) {
        return Stream.concat(
                Stream.ofNullable(document.inForce()), Stream.ofNullable(document.next()));
    }

    private static VersionHead head(Document document, DocumentVersion version) {
        var body = version.body();
        var content = body.content();
        var approval = approval(version);
        return new VersionHead(
                body.id(),
                document.id(),
                body.number(),
                version.state(),
                body.changelog(),
                content == null ? null : content.sha256(),
                content instanceof Uploaded file ? file : null,
                approval == null
                        ? null
                        : new VersionHead.Submission(
                                approval.round(),
                                approval.rule().required(),
                                approval.rule().inOrder(),
                                approval.submittedAt(),
                                approval.submittedBy()),
                switch (version) {
                    case Draft _, InReview _ -> null;
                    case Approved approved -> approved.approvedAt();
                    case Published published -> published.approvedAt();
                    case Obsolete old -> old.approvedAt();
                },
                version instanceof Published published ? published.publication() : null,
                null);
    }

    private static @Nullable Approval approval(DocumentVersion version) {
        return switch (version) {
            case Draft _ -> null;
            case InReview review -> review.approval();
            case Approved approved -> approved.approval();
            case Published published -> published.approval();
            case Obsolete old -> old.approval();
        };
    }

    private <T> Map<Ref<DocumentVersionId>, T> versions(
            TenantScopes scopes,
            Collection<Ref<DocumentVersionId>> refs,
            BiFunction<Document, DocumentVersion, @Nullable T> part) {
        var found = new HashMap<Ref<DocumentVersionId>, T>();
        list(scopes, rows.keySet())
                .forEach(
                        (document, whole) ->
                                versions(whole)
                                        .forEach(
                                                version -> {
                                                    var ref =
                                                            new Ref<>(
                                                                    document.tenant(),
                                                                    version.id());
                                                    var one = part.apply(whole, version);
                                                    if (refs.contains(ref) && one != null) {
                                                        found.put(ref, one);
                                                    }
                                                }));
        return found;
    }

    @Override
    public Map<Ref<DocumentVersionId>, VersionHead> listVersions(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        return versions(scopes, refs, InMemoryDocuments::head);
    }

    @Override
    public Map<Ref<DocumentId>, Page<VersionHead>> pagesOfVersions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs, PageRequest page) {
        var pages = new HashMap<Ref<DocumentId>, Page<VersionHead>>();
        listCurrent(scopes, refs)
                .forEach(
                        (ref, heads) ->
                                pages.put(
                                        ref,
                                        Page.whole(
                                                heads.reversed().stream()
                                                        .map(
                                                                head ->
                                                                        new Page.Item<>(
                                                                                head,
                                                                                new Cursor(
                                                                                        List.of(
                                                                                                head.number()
                                                                                                        .toString()))))
                                                        .toList())));
        return pages;
    }

    @Override
    public Map<Ref<DocumentVersionId>, String> listTexts(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        return versions(
                scopes,
                refs,
                (_, version) ->
                        version.body().content() instanceof Markdown(var text) ? text : null);
    }

    @Override
    public Map<Ref<DocumentVersionId>, VersionPeople> listPeople(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        return versions(
                scopes,
                refs,
                (_, version) -> {
                    var approval = approval(version);
                    return new VersionPeople(
                            List.copyOf(version.body().authors()),
                            approval == null ? List.of() : approval.rule().approvers(),
                            version.body().decisions());
                });
    }
}
