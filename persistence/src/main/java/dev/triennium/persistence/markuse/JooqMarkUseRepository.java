package dev.triennium.persistence.markuse;

import static dev.triennium.persistence.jooq.generated.Tables.MARK_USE;
import static dev.triennium.persistence.jooq.generated.Tables.MARK_USE_LINK;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.falseCondition;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseContent;
import dev.triennium.domain.markuse.MarkUseFilter;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.markuse.MarkUseRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.MarkUseLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.MarkUseRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqMarkUseRepository
        extends RegisterTable<MarkUseRecord, MarkUseLinkRecord, MarkUseId, MarkUse>
        implements MarkUseRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(MARK_USE.NUMBER, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;

    JooqMarkUseRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        MARK_USE.TENANT_ID,
                        MARK_USE.ID,
                        MARK_USE.NUMBER,
                        MARK_USE.OWNER_ID,
                        MARK_USE.CLOSED_AT.isNull(),
                        falseCondition(),
                        MarkUseId::new),
                new LinkColumns<>(
                        MARK_USE_LINK.TENANT_ID,
                        MARK_USE_LINK.MARK_USE_ID,
                        MARK_USE_LINK.ORDINAL,
                        MARK_USE_LINK.CLAUSE_ID,
                        MARK_USE_LINK.CONTROL_ID));
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<MarkUse>> pages(
            TenantScopes scopes, MarkUseFilter filter, PageRequest page) {
        return table.pages(scopes, BY_NUMBER, matching(filter), page, this::toDomain);
    }

    private static Condition matching(MarkUseFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.kinds().isEmpty()) {
            conditions.add(MARK_USE.KIND.in(filter.kinds().stream().map(Enum::name).toList()));
        }
        if (filter.isOpen() != null) {
            conditions.add(
                    filter.isOpen() ? MARK_USE.CLOSED_AT.isNull() : MARK_USE.CLOSED_AT.isNotNull());
        }
        if (filter.certification() != null) {
            conditions.add(MARK_USE.CERTIFICATION_ID.eq(filter.certification()));
        }
        if (filter.owner() != null) {
            conditions.add(MARK_USE.OWNER_ID.eq(filter.owner()));
        }
        return and(conditions);
    }

    @Override
    public List<MarkUse> lockOpen(TenantScope scope, CertificationId certification) {
        return tenants.in(scope)
                .selectFrom(MARK_USE)
                .where(
                        MARK_USE.TENANT_ID.eq(scope.tenant()),
                        MARK_USE.CERTIFICATION_ID.eq(certification),
                        MARK_USE.CLOSED_AT.isNull())
                .orderBy(MARK_USE.ID)
                .forUpdate()
                .fetch(this::toDomain);
    }

    @Override
    protected MarkUseRecord toRow(MarkUse use) {
        var content = use.content();
        var closure = use.closure();
        return new MarkUseRecord()
                .setId(use.id())
                .setVersion(use.version())
                .setNumber(use.number())
                .setKind(content.kind().name())
                .setTitle(content.title())
                .setClaim(content.claim())
                .setUrl(content.url())
                .setCertificationId(content.certification())
                .setOwnerId(content.owner())
                .setRecordedAt(use.recordedAt())
                .setRecordedById(use.recordedBy())
                .setClosedAt(closure == null ? null : closure.at())
                .setClosedById(closure == null ? null : closure.by())
                .setClosedWhy(closure == null ? null : closure.reason());
    }

    @Override
    protected MarkUse toDomain(MarkUseRecord row) {
        return new MarkUse(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new MarkUseContent(
                        MarkUseKind.valueOf(row.getKind()),
                        row.getTitle(),
                        row.getClaim(),
                        row.getUrl(),
                        row.getCertificationId(),
                        row.getOwnerId()),
                row.getRecordedAt(),
                row.getRecordedById(),
                row.getClosedAt() == null
                        ? null
                        : new Closure(row.getClosedAt(), row.getClosedById(), row.getClosedWhy()));
    }
}
