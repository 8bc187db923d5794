package dev.triennium.domain.document;

import dev.triennium.domain.change.AggregateRepository;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Storing a document keeps its versions: the one in force until now becomes obsolete when another
/// takes its place or the document is withdrawn, and a draft that is given up goes. A number that
/// is taken is refused by [DocumentRule#numberTaken].
public interface DocumentRepository extends AggregateRepository<DocumentId, Document> {

    Optional<Document.Facts> findFacts(TenantScope scope, DocumentId id);

    Map<Ref<DocumentId>, Document.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs);

    /// A page of each organisation's documents, by title.
    Map<TenantId, Page<Document.Facts>> pages(
            TenantScopes scopes, DocumentFilter filter, PageRequest page);

    Map<Ref<DocumentId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs);

    Map<Ref<DocumentId>, Distribution> listDistributions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs);

    /// Those that are there for each clause and were not withdrawn.
    Map<Ref<ClauseId>, List<Document.Facts>> listByClause(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses);

    int count(TenantScope scope);

    /// What each colleague answers for, and what waits for them to approve it, in one statement;
    /// those without any are left out.
    Map<Ref<ColleagueId>, List<OpenWork>> listOpenWork(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// The versions that are in force or on their way, those in force first.
    Map<Ref<DocumentId>, List<VersionHead>> listCurrent(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs);

    Map<Ref<DocumentVersionId>, VersionHead> listVersions(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs);

    /// A page of each document's versions, latest first.
    Map<Ref<DocumentId>, Page<VersionHead>> pagesOfVersions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs, PageRequest page);

    /// What was written; versions that are files, or say nothing yet, are left out.
    Map<Ref<DocumentVersionId>, String> listTexts(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs);

    /// Who writes, decides and has decided, of each version.
    Map<Ref<DocumentVersionId>, VersionPeople> listPeople(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs);
}
