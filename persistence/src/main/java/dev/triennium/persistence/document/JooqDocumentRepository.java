package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_APPROVER;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_AUTHOR;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_DECISION;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_RECIPIENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_TEXT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_VERSION;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentContent;
import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentRule;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.document.VersionPeople;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentApproverRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentAuthorRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentDecisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentRecipientRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentTextRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentVersionRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqDocumentRepository implements DocumentRepository {

    private static final Keyset BY_TITLE =
            Keyset.by(
                    Keyset.ascending(DOCUMENT.NAME_ORDER),
                    Keyset.id(DOCUMENT.ID, DocumentId::value, DocumentId::new));
    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(DOCUMENT_VERSION.MAJOR, Object::toString, Integer::valueOf),
                    Keyset.descending(DOCUMENT_VERSION.MINOR, Object::toString, Integer::valueOf));
    private static final List<String> CURRENT =
            List.of(
                    State.DRAFT.name(),
                    State.IN_REVIEW.name(),
                    State.APPROVED.name(),
                    State.PUBLISHED.name());

    private static final Comparator<OpenWork> MOST_PRESSING_FIRST =
            Comparator.comparing(OpenWork::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<DocumentRecord, DocumentId> table;
    private final TenantTable<DocumentVersionRecord, DocumentVersionId> versions;
    private final ChildTable<DocumentVersionRecord, DocumentId> ofDocuments;
    private final ChildTable<DocumentClauseRecord, DocumentId> clauses;
    private final ChildTable<DocumentClauseRecord, ClauseId> ofClauses;
    private final ChildTable<DocumentRecipientRecord, DocumentId> recipients;
    private final ChildTable<DocumentTextRecord, DocumentVersionId> texts;
    private final ChildTable<DocumentAuthorRecord, DocumentVersionId> authors;
    private final ChildTable<DocumentApproverRecord, DocumentVersionId> approvers;
    private final ChildTable<DocumentDecisionRecord, DocumentVersionId> decisions;

    JooqDocumentRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.table = TenantTable.of(tenants, DOCUMENT.ID);
        this.versions = TenantTable.of(tenants, DOCUMENT_VERSION.ID);
        this.ofDocuments =
                ChildTable.of(
                        tenants,
                        DOCUMENT_VERSION.TENANT_ID,
                        DOCUMENT_VERSION.DOCUMENT_ID,
                        DOCUMENT_VERSION.MAJOR,
                        DOCUMENT_VERSION.MINOR);
        this.clauses =
                ChildTable.of(
                        tenants,
                        DOCUMENT_CLAUSE.TENANT_ID,
                        DOCUMENT_CLAUSE.DOCUMENT_ID,
                        DOCUMENT_CLAUSE.CLAUSE_ID);
        this.ofClauses =
                ChildTable.of(
                        tenants,
                        DOCUMENT_CLAUSE.TENANT_ID,
                        DOCUMENT_CLAUSE.CLAUSE_ID,
                        DOCUMENT_CLAUSE.DOCUMENT_ID);
        this.recipients =
                ChildTable.of(
                        tenants,
                        DOCUMENT_RECIPIENT.TENANT_ID,
                        DOCUMENT_RECIPIENT.DOCUMENT_ID,
                        DOCUMENT_RECIPIENT.ORDINAL);
        this.texts =
                ChildTable.of(tenants, DOCUMENT_TEXT.TENANT_ID, DOCUMENT_TEXT.DOCUMENT_VERSION_ID);
        this.authors =
                ChildTable.of(
                        tenants,
                        DOCUMENT_AUTHOR.TENANT_ID,
                        DOCUMENT_AUTHOR.DOCUMENT_VERSION_ID,
                        DOCUMENT_AUTHOR.PERSON_ID);
        this.approvers =
                ChildTable.of(
                        tenants,
                        DOCUMENT_APPROVER.TENANT_ID,
                        DOCUMENT_APPROVER.DOCUMENT_VERSION_ID,
                        DOCUMENT_APPROVER.PLACE);
        this.decisions =
                ChildTable.of(
                        tenants,
                        DOCUMENT_DECISION.TENANT_ID,
                        DOCUMENT_DECISION.DOCUMENT_VERSION_ID,
                        DOCUMENT_DECISION.ORDINAL);
    }

    @Override
    public Optional<Document> find(TenantScope scope, DocumentId id) {
        return snapshots.read(() -> findFacts(scope, id).map(facts -> whole(scope, facts)));
    }

    private Document whole(TenantScope scope, Document.Facts facts) {
        var scopes = TenantScopes.of(scope);
        var document = Ref.in(scope, facts.id());
        var rows =
                ofDocuments
                        .list(scopes, List.of(document), isCurrent(), row -> row)
                        .getOrDefault(document, List.of());
        var refs = rows.stream().map(row -> Ref.in(scope, row.getId())).toList();
        var written = listTexts(scopes, refs);
        var people = people(scopes, refs);
        DocumentVersion.@Nullable Published inForce = null;
        DocumentVersion.@Nullable Unpublished next = null;
        for (var row : rows) {
            var ref = Ref.in(scope, row.getId());
            switch (DocumentRows.whole(
                    row, written.get(ref), people.getOrDefault(ref, VersionPeople.NOBODY))) {
                case DocumentVersion.Published published -> inForce = published;
                case DocumentVersion.Unpublished unpublished -> next = unpublished;
                case DocumentVersion.Obsolete _ ->
                        throw new IllegalStateException("Obsolete versions were not asked for");
            }
        }
        var own = clauses.list(scopes, List.of(document), DocumentClauseRecord::getClauseId);
        return new Document(
                facts,
                new HashSet<>(own.getOrDefault(document, List.of())),
                listDistributions(scopes, List.of(document))
                        .getOrDefault(document, Distribution.NOBODY),
                inForce,
                next);
    }

    private static Condition isCurrent() {
        return DOCUMENT_VERSION.STATE.in(CURRENT);
    }

    @Override
    public Optional<Document.Facts> findFacts(TenantScope scope, DocumentId id) {
        return table.find(scope, id).map(DocumentRows::facts);
    }

    @Override
    public Map<Ref<DocumentId>, Document.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return table.list(scopes, refs, DocumentRows::facts);
    }

    @Override
    public Map<TenantId, Page<Document.Facts>> pages(
            TenantScopes scopes, DocumentFilter filter, PageRequest page) {
        return table.pages(
                scopes, BY_TITLE, DocumentRows.matching(filter), page, DocumentRows::facts);
    }

    @Override
    public Map<Ref<DocumentId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return clauses.list(scopes, refs, DocumentClauseRecord::getClauseId);
    }

    /// The ids, and then what they name.
    @Override
    public Map<Ref<ClauseId>, List<Document.Facts>> listByClause(
            TenantScopes scopes, Collection<Ref<ClauseId>> wanted) {
        var linked =
                ofClauses.list(
                        scopes, wanted, row -> new Ref<>(row.getTenantId(), row.getDocumentId()));
        var facts =
                listFacts(
                        scopes, linked.values().stream().flatMap(List::stream).distinct().toList());
        var found = new HashMap<Ref<ClauseId>, List<Document.Facts>>();
        linked.forEach(
                (clause, refs) ->
                        found.put(
                                clause,
                                refs.stream()
                                        .flatMap(ref -> Stream.ofNullable(facts.get(ref)))
                                        .filter(one -> one.state() != DocumentState.WITHDRAWN)
                                        .toList()));
        return found;
    }

    @Override
    public Map<Ref<DocumentId>, Distribution> listDistributions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        var rows = table.list(scopes, refs, row -> row);
        var named = recipients.list(scopes, refs, row -> row);
        var found = new HashMap<Ref<DocumentId>, Distribution>();
        rows.forEach(
                (ref, row) ->
                        found.put(
                                ref,
                                DocumentRows.distribution(
                                        row, named.getOrDefault(ref, List.of()))));
        return found;
    }

    @Override
    public int count(TenantScope scope) {
        return table.count(scope, noCondition());
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpenWork(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var wanted = scopes.reachable(colleagues);
        var ids = wanted.stream().map(Ref::id).distinct().toList();
        var isUndecided =
                notExists(
                        selectOne()
                                .from(DOCUMENT_DECISION)
                                .where(
                                        DOCUMENT_DECISION.TENANT_ID.eq(DOCUMENT_VERSION.TENANT_ID),
                                        DOCUMENT_DECISION.DOCUMENT_VERSION_ID.eq(
                                                DOCUMENT_VERSION.ID),
                                        DOCUMENT_DECISION.ROUND.eq(DOCUMENT_VERSION.ROUND),
                                        DOCUMENT_DECISION.PLACE.eq(DOCUMENT_APPROVER.PLACE)));
        var open = new LinkedHashMap<Ref<ColleagueId>, List<OpenWork>>();
        tenants.across(scopes)
                .select(DOCUMENT.TENANT_ID, DOCUMENT.OWNER_ID, DOCUMENT.ID, DOCUMENT.REVIEW_DUE_ON)
                .from(DOCUMENT)
                .where(
                        DOCUMENT.TENANT_ID.in(scopes.tenants()),
                        DOCUMENT.OWNER_ID.in(ids),
                        DOCUMENT.STATE.ne(DocumentState.WITHDRAWN.name()))
                .unionAll(
                        select(
                                        DOCUMENT_APPROVER.TENANT_ID,
                                        DOCUMENT_APPROVER.COLLEAGUE_ID,
                                        DOCUMENT_VERSION.DOCUMENT_ID,
                                        castNull(DOCUMENT.REVIEW_DUE_ON))
                                .from(DOCUMENT_APPROVER)
                                .join(DOCUMENT_VERSION)
                                .on(
                                        DOCUMENT_VERSION.TENANT_ID.eq(DOCUMENT_APPROVER.TENANT_ID),
                                        DOCUMENT_VERSION.ID.eq(
                                                DOCUMENT_APPROVER.DOCUMENT_VERSION_ID))
                                .where(
                                        DOCUMENT_APPROVER.TENANT_ID.in(scopes.tenants()),
                                        DOCUMENT_APPROVER.COLLEAGUE_ID.in(ids),
                                        DOCUMENT_VERSION.STATE.eq(State.IN_REVIEW.name()),
                                        isUndecided))
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.value1(), row.value2());
                            if (wanted.contains(ref)) {
                                open.computeIfAbsent(ref, _ -> new ArrayList<>())
                                        .add(
                                                new OpenWork(
                                                        DocumentService.TYPE,
                                                        row.value3(),
                                                        row.value4()));
                            }
                        });
        open.values().forEach(all -> all.sort(MOST_PRESSING_FIRST));
        return open;
    }

    @Override
    public Map<Ref<DocumentId>, List<VersionHead>> listCurrent(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return ofDocuments.list(scopes, refs, isCurrent(), DocumentRows::head);
    }

    @Override
    public Map<Ref<DocumentVersionId>, VersionHead> listVersions(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        return versions.list(scopes, refs, DocumentRows::head);
    }

    @Override
    public Map<Ref<DocumentId>, Page<VersionHead>> pagesOfVersions(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs, PageRequest page) {
        return ofDocuments.pages(
                scopes, refs, LATEST_FIRST, noCondition(), page, DocumentRows::head);
    }

    @Override
    public Map<Ref<DocumentVersionId>, String> listTexts(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        var found = new HashMap<Ref<DocumentVersionId>, String>();
        texts.list(scopes, refs, DocumentTextRecord::getText)
                .forEach((ref, one) -> found.put(ref, one.getFirst()));
        return found;
    }

    @Override
    public Map<Ref<DocumentVersionId>, VersionPeople> listPeople(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        return snapshots.read(() -> people(scopes, refs));
    }

    private Map<Ref<DocumentVersionId>, VersionPeople> people(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> refs) {
        var writers = authors.list(scopes, refs, DocumentAuthorRecord::getPersonId);
        var asked = approvers.list(scopes, refs, DocumentRows::approver);
        var decided = decisions.list(scopes, refs, DocumentRows::decision);
        var found = new LinkedHashMap<Ref<DocumentVersionId>, VersionPeople>();
        for (var ref : refs) {
            found.put(
                    ref,
                    new VersionPeople(
                            writers.getOrDefault(ref, List.of()),
                            asked.getOrDefault(ref, List.of()),
                            decided.getOrDefault(ref, List.of())));
        }
        return found;
    }

    @Override
    public void insert(TenantScope scope, Document document) {
        try {
            table.insert(scope, DocumentRows.toRow(document));
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is the key on the number.
            throw DocumentRule.numberTaken();
        }
        storeParts(scope, document);
    }

    @Override
    public void update(TenantScope scope, Document document, int expectedVersion) {
        try {
            table.update(scope, document.id(), DocumentRows.toRow(document), expectedVersion);
        } catch (DuplicateKeyException _) {
            throw DocumentRule.numberTaken();
        }
        clauses.deleteAll(scope, document.id());
        recipients.deleteAll(scope, document.id());
        storeParts(scope, document);
    }

    private void storeParts(TenantScope scope, Document document) {
        clauses.insertAll(
                scope,
                document.clauses().stream()
                        .sorted(Comparator.comparing(ClauseId::value))
                        .map(
                                clause ->
                                        new DocumentClauseRecord()
                                                .setDocumentId(document.id())
                                                .setClauseId(clause))
                        .toList());
        recipients.insertAll(scope, DocumentRows.recipients(document));
        end(scope, document);
        if (document.inForce() != null) {
            store(scope, document.id(), document.inForce());
        }
        if (document.next() != null) {
            store(scope, document.id(), document.next());
        }
    }

    /// What is current no more was replaced or withdrawn, or is a draft that was given up.
    private void end(TenantScope scope, Document document) {
        var current = new ArrayList<DocumentVersionId>();
        if (document.inForce() != null) {
            current.add(document.inForce().id());
        }
        if (document.next() != null) {
            current.add(document.next().id());
        }
        var former =
                tenants.in(scope)
                        .selectFrom(DOCUMENT_VERSION)
                        .where(
                                DOCUMENT_VERSION.TENANT_ID.eq(scope.tenant()),
                                DOCUMENT_VERSION.DOCUMENT_ID.eq(document.id()),
                                isCurrent(),
                                DOCUMENT_VERSION.ID.notIn(current))
                        .fetch();
        for (var row : former) {
            if (row.getState().equals(State.PUBLISHED.name())) {
                tenants.in(scope)
                        .update(DOCUMENT_VERSION)
                        .set(DOCUMENT_VERSION.STATE, State.OBSOLETE.name())
                        .set(
                                DOCUMENT_VERSION.OBSOLETE_ON,
                                document.inForce() == null
                                        ? Objects.requireNonNull(document.facts().withdrawnOn())
                                        : document.inForce().publication().effectiveOn())
                        .where(isVersion(scope, row.getId()))
                        .execute();
            } else {
                delete(scope, row.getId());
            }
        }
    }

    private static Condition isVersion(TenantScope scope, DocumentVersionId id) {
        return DOCUMENT_VERSION.TENANT_ID.eq(scope.tenant()).and(DOCUMENT_VERSION.ID.eq(id));
    }

    private void delete(TenantScope scope, DocumentVersionId version) {
        texts.deleteAll(scope, version);
        authors.deleteAll(scope, version);
        approvers.deleteAll(scope, version);
        decisions.deleteAll(scope, version);
        tenants.in(scope).deleteFrom(DOCUMENT_VERSION).where(isVersion(scope, version)).execute();
    }

    private void store(TenantScope scope, DocumentId document, DocumentVersion version) {
        var row = DocumentRows.toRow(version).setDocumentId(document);
        row.touched(DOCUMENT_VERSION.ID, false);
        var stored =
                tenants.in(scope)
                        .update(DOCUMENT_VERSION)
                        .set(row)
                        .where(isVersion(scope, version.id()))
                        .execute();
        if (stored == 0) {
            row.touched(DOCUMENT_VERSION.ID, true);
            versions.insert(scope, row);
        }
        switch (version) {
            case DocumentVersion.Draft draft -> {
                storeWriting(scope, draft);
                approvers.deleteAll(scope, version.id());
                addDecisions(scope, version);
            }
            case DocumentVersion.InReview _ -> {
                approvers.deleteAll(scope, version.id());
                approvers.insertAll(scope, DocumentRows.approvers(version));
                addDecisions(scope, version);
            }
            case DocumentVersion.Approved _ -> addDecisions(scope, version);
            case DocumentVersion.Published _, DocumentVersion.Obsolete _ -> {
                // What was approved stays as it was.
            }
        }
    }

    private void storeWriting(TenantScope scope, DocumentVersion.Draft draft) {
        var version = draft.id();
        texts.deleteAll(scope, version);
        if (draft.body().content() instanceof DocumentContent.Markdown(var text)) {
            texts.insertAll(
                    scope,
                    List.of(new DocumentTextRecord().setDocumentVersionId(version).setText(text)));
        }
        authors.deleteAll(scope, version);
        authors.insertAll(
                scope,
                draft.body().authors().stream()
                        .map(
                                person ->
                                        new DocumentAuthorRecord()
                                                .setDocumentVersionId(version)
                                                .setPersonId(person))
                        .toList());
    }

    private void addDecisions(TenantScope scope, DocumentVersion version) {
        var stored =
                tenants.in(scope)
                        .fetchCount(
                                DOCUMENT_DECISION,
                                DOCUMENT_DECISION
                                        .TENANT_ID
                                        .eq(scope.tenant())
                                        .and(
                                                DOCUMENT_DECISION.DOCUMENT_VERSION_ID.eq(
                                                        version.id())));
        decisions.insertAll(scope, DocumentRows.decisions(version, stored));
    }
}
