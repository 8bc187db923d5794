package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_ACKNOWLEDGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_VERSION;
import static org.jooq.impl.DSL.countDistinct;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.PublishedDocuments;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JooqPublishedDocuments implements PublishedDocuments {

    private final TenantDsl tenants;
    private final Snapshots snapshots;

    JooqPublishedDocuments(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
    }

    @Override
    public Map<TenantId, List<Published>> list(TenantScopes scopes) {
        return snapshots.read(
                () -> {
                    var clauses = clauses(scopes);
                    var found = new HashMap<TenantId, List<Published>>();
                    tenants.across(scopes)
                            .select(
                                    DOCUMENT.TENANT_ID,
                                    DOCUMENT.ID,
                                    DOCUMENT.KIND,
                                    countDistinct(DOCUMENT_ACKNOWLEDGEMENT.COLLEAGUE_ID))
                            .from(DOCUMENT)
                            .join(DOCUMENT_VERSION)
                            .on(
                                    DOCUMENT_VERSION.TENANT_ID.eq(DOCUMENT.TENANT_ID),
                                    DOCUMENT_VERSION.DOCUMENT_ID.eq(DOCUMENT.ID))
                            .leftJoin(DOCUMENT_ACKNOWLEDGEMENT)
                            .on(
                                    DOCUMENT_ACKNOWLEDGEMENT.TENANT_ID.eq(
                                            DOCUMENT_VERSION.TENANT_ID),
                                    DOCUMENT_ACKNOWLEDGEMENT.DOCUMENT_VERSION_ID.eq(
                                            DOCUMENT_VERSION.ID))
                            .where(
                                    DOCUMENT.TENANT_ID.in(scopes.tenants()),
                                    DOCUMENT_VERSION.STATE.eq(
                                            DocumentVersion.State.PUBLISHED.name()))
                            .groupBy(DOCUMENT.TENANT_ID, DOCUMENT.ID, DOCUMENT.KIND)
                            .orderBy(DOCUMENT.TENANT_ID, DOCUMENT.ID)
                            .forEach(
                                    row ->
                                            found.computeIfAbsent(
                                                            row.value1(), _ -> new ArrayList<>())
                                                    .add(
                                                            new Published(
                                                                    row.value2(),
                                                                    DocumentKind.valueOf(
                                                                            row.value3()),
                                                                    clauses.getOrDefault(
                                                                            new Ref<>(
                                                                                    row.value1(),
                                                                                    row.value2()),
                                                                            Set.of()),
                                                                    row.value4())));
                    return found;
                });
    }

    @Override
    public Map<TenantId, Set<ClauseId>> listClauses(TenantScopes scopes) {
        var found = new HashMap<TenantId, Set<ClauseId>>();
        tenants.across(scopes)
                .selectDistinct(DOCUMENT_CLAUSE.TENANT_ID, DOCUMENT_CLAUSE.CLAUSE_ID)
                .from(DOCUMENT_CLAUSE)
                .join(DOCUMENT)
                .on(
                        DOCUMENT.TENANT_ID.eq(DOCUMENT_CLAUSE.TENANT_ID),
                        DOCUMENT.ID.eq(DOCUMENT_CLAUSE.DOCUMENT_ID))
                .where(
                        DOCUMENT_CLAUSE.TENANT_ID.in(scopes.tenants()),
                        DOCUMENT.STATE.in(
                                DocumentState.IN_FORCE.name(), DocumentState.IN_REVISION.name()))
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                        .add(row.value2()));
        return found;
    }

    private Map<Ref<DocumentId>, Set<ClauseId>> clauses(TenantScopes scopes) {
        var found = new HashMap<Ref<DocumentId>, Set<ClauseId>>();
        tenants.across(scopes)
                .select(
                        DOCUMENT_CLAUSE.TENANT_ID,
                        DOCUMENT_CLAUSE.DOCUMENT_ID,
                        DOCUMENT_CLAUSE.CLAUSE_ID)
                .from(DOCUMENT_CLAUSE)
                .where(DOCUMENT_CLAUSE.TENANT_ID.in(scopes.tenants()))
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new HashSet<>())
                                        .add(row.value3()));
        return found;
    }
}
