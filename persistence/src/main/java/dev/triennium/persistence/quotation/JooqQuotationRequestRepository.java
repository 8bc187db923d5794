package dev.triennium.persistence.quotation;

import static dev.triennium.persistence.jooq.generated.Tables.QUOTATION_PACK;
import static dev.triennium.persistence.jooq.generated.Tables.QUOTATION_REQUEST;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationDecision;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequest.State;
import dev.triennium.domain.quotation.QuotationRequestFilter;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationRequestState;
import dev.triennium.domain.quotation.QuotationStanding;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.firmtemplate.ContentJson;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.QuotationPackRecord;
import dev.triennium.persistence.jooq.generated.tables.records.QuotationRequestRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqQuotationRequestRepository
        extends TableRepository<QuotationRequestRecord, QuotationRequestId, QuotationRequest>
        implements QuotationRequestRepository {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            QUOTATION_REQUEST.ID,
                            id -> id.value().toString(),
                            text -> new QuotationRequestId(UUID.fromString(text))));

    private final TenantDsl tenants;
    private final ChildTable<QuotationPackRecord, QuotationRequestId> packs;

    JooqQuotationRequestRepository(TenantDsl tenants) {
        super(tenants, QUOTATION_REQUEST.ID);
        this.tenants = tenants;
        this.packs =
                ChildTable.of(
                        tenants,
                        QUOTATION_PACK.TENANT_ID,
                        QUOTATION_PACK.QUOTATION_REQUEST_ID,
                        QUOTATION_PACK.QUOTATION_REQUEST_ID);
    }

    @Override
    public Optional<QuotationRequest> lock(TenantScope scope, QuotationRequestId id) {
        return tenants.in(scope)
                .selectFrom(QUOTATION_REQUEST)
                .where(QUOTATION_REQUEST.TENANT_ID.eq(scope.tenant()), QUOTATION_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(this::toDomain);
    }

    @Override
    public Map<TenantId, Page<QuotationRequest>> pages(
            TenantScopes scopes, QuotationRequestFilter filter, PageRequest page) {
        return table.pages(scopes, NEWEST_FIRST, matching(filter), page, this::toDomain);
    }

    private static Condition matching(QuotationRequestFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.system() != null) {
            conditions.add(QUOTATION_REQUEST.MANAGEMENT_SYSTEM_ID.eq(filter.system()));
        }
        if (!filter.states().isEmpty()) {
            conditions.add(
                    QUOTATION_REQUEST.STATE.in(
                            filter.states().stream().map(Enum::name).sorted().toList()));
        }
        return and(conditions);
    }

    @Override
    public Map<TenantId, List<QuotationStanding>> listStandings(TenantScopes scopes) {
        var found = new HashMap<TenantId, List<QuotationStanding>>();
        tenants.across(scopes)
                .select(
                        QUOTATION_REQUEST.TENANT_ID,
                        QUOTATION_REQUEST.ID,
                        QUOTATION_REQUEST.MANAGEMENT_SYSTEM_ID,
                        QUOTATION_REQUEST.STATE)
                .from(QUOTATION_REQUEST)
                .where(QUOTATION_REQUEST.TENANT_ID.in(scopes.tenants()))
                .orderBy(QUOTATION_REQUEST.TENANT_ID, QUOTATION_REQUEST.ID)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new QuotationStanding(
                                                        row.value2(),
                                                        row.value3(),
                                                        QuotationRequestState.valueOf(
                                                                row.value4()))));
        return found;
    }

    @Override
    public void insertPack(TenantScope scope, QuotationRequestId id, QuotationPack pack) {
        packs.insertAll(
                scope,
                List.of(
                        new QuotationPackRecord()
                                .setQuotationRequestId(id)
                                .setContent(ContentJson.write(pack))));
    }

    @Override
    public Map<Ref<QuotationRequestId>, QuotationPack> listPacks(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> refs) {
        var found = new HashMap<Ref<QuotationRequestId>, QuotationPack>();
        packs.list(scopes, refs, row -> ContentJson.read(row.getContent(), QuotationPack.class))
                .forEach((ref, one) -> found.put(ref, one.getFirst()));
        return found;
    }

    @Override
    protected QuotationRequestRecord toRow(QuotationRequest request) {
        var row =
                new QuotationRequestRecord()
                        .setId(request.id())
                        .setVersion(request.version())
                        .setManagementSystemId(request.system())
                        .setState(request.stateName().name())
                        .setContent(ContentJson.write(request.content()));
        var sent = request.sent();
        if (sent != null) {
            row.setSentAt(sent.at()).setSentById(sent.by());
        }
        return switch (request.state()) {
            case State.Draft _, State.Sent _ -> row;
            case State.Decided(_, var decision) -> row.setDecision(ContentJson.write(decision));
            case State.Withdrawn(_, var reason, var at, var by) ->
                    row.setWithdrawnAt(at).setWithdrawnById(by).setWithdrawnWhy(reason);
        };
    }

    @Override
    protected QuotationRequest toDomain(QuotationRequestRecord row) {
        return new QuotationRequest(
                row.getId(),
                row.getVersion(),
                row.getManagementSystemId(),
                ContentJson.read(row.getContent(), QuotationContent.class),
                switch (QuotationRequestState.valueOf(row.getState())) {
                    case DRAFT -> new State.Draft();
                    case SENT -> Objects.requireNonNull(sent(row));
                    case DECIDED ->
                            new State.Decided(
                                    Objects.requireNonNull(sent(row)),
                                    ContentJson.read(row.getDecision(), QuotationDecision.class));
                    case WITHDRAWN ->
                            new State.Withdrawn(
                                    sent(row),
                                    row.getWithdrawnWhy(),
                                    row.getWithdrawnAt(),
                                    row.getWithdrawnById());
                });
    }

    private static State.@Nullable Sent sent(QuotationRequestRecord row) {
        return row.getSentAt() == null ? null : new State.Sent(row.getSentAt(), row.getSentById());
    }
}
