package dev.triennium.persistence.supplier;

import static dev.triennium.persistence.jooq.generated.Tables.SUPPLIER;
import static dev.triennium.persistence.jooq.generated.Tables.SUPPLIER_LINK;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierDecision;
import dev.triennium.domain.supplier.SupplierEvaluation;
import dev.triennium.domain.supplier.SupplierFilter;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierOrder;
import dev.triennium.domain.supplier.SupplierRepository;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.SupplierLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SupplierRecord;
import dev.triennium.persistence.register.ReviewedTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqSupplierRepository
        extends ReviewedTable<
                SupplierRecord, SupplierLinkRecord, SupplierId, SupplierContent, Supplier>
        implements SupplierRepository {

    private static final Keyset BY_NUMBER = byNumber(SUPPLIER.NUMBER);
    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(SUPPLIER.NAME_ORDER),
                    Keyset.id(SUPPLIER.ID, SupplierId::value, SupplierId::new));
    private static final Keyset BY_REVIEW =
            byReview(SUPPLIER.REVIEW_ORDER_ON, SUPPLIER.ID, SupplierId::new);

    JooqSupplierRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        SUPPLIER.TENANT_ID,
                        SUPPLIER.ID,
                        SUPPLIER.NUMBER,
                        SUPPLIER.OWNER_ID,
                        SUPPLIER.CLOSED_AT.isNull(),
                        SUPPLIER.REVIEW_ON.isNotNull(),
                        SupplierId::new),
                new KeepingColumns<>(
                        SUPPLIER.VERSION,
                        SUPPLIER.REVIEW_ON,
                        SUPPLIER.REVIEW_ORDER_ON,
                        SUPPLIER.REVIEWED_AT,
                        SUPPLIER.REVIEWED_BY_ID,
                        SUPPLIER.REVIEW_NOTE,
                        SUPPLIER.CLOSED_AT,
                        SUPPLIER.CLOSED_BY_ID,
                        SUPPLIER.CLOSED_WHY),
                new LinkColumns<>(
                        SUPPLIER_LINK.TENANT_ID,
                        SUPPLIER_LINK.SUPPLIER_ID,
                        SUPPLIER_LINK.ORDINAL,
                        SUPPLIER_LINK.CLAUSE_ID,
                        SUPPLIER_LINK.CONTROL_ID,
                        SUPPLIER_LINK.RISK_ID),
                List.of(
                        SUPPLIER.NAME,
                        SUPPLIER.SUPPLIED,
                        SUPPLIER.CRITERIA,
                        SUPPLIER.SUPERVISION,
                        SUPPLIER.CONTACT));
    }

    @Override
    public Map<TenantId, Page<Supplier>> pages(
            TenantScopes scopes, SupplierFilter filter, SupplierOrder order, PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(SupplierOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case NAME -> BY_NAME;
            case REVIEW_ON -> BY_REVIEW;
        };
    }

    private Condition matching(TenantScopes scopes, SupplierFilter filter) {
        var conditions = matching(scopes, filter.entries());
        if (filter.kind() != null) {
            conditions.add(SUPPLIER.KIND.eq(filter.kind().name()));
        }
        if (filter.criticality() != null) {
            conditions.add(SUPPLIER.CRITICALITY.eq(filter.criticality().name()));
        }
        if (filter.state() != null) {
            conditions.add(has(filter.state()));
        }
        return and(conditions);
    }

    static Condition has(SupplierState state) {
        return switch (state) {
            case APPROVED -> isOpenAnd(SUPPLIER.DECISION.eq(SupplierDecision.APPROVED.name()));
            case CONDITIONALLY_APPROVED ->
                    isOpenAnd(SUPPLIER.DECISION.eq(SupplierDecision.CONDITIONALLY_APPROVED.name()));
            case NOT_APPROVED ->
                    isOpenAnd(
                            SUPPLIER.DECISION
                                    .isNull()
                                    .or(
                                            SUPPLIER.DECISION.eq(
                                                    SupplierDecision.NOT_APPROVED.name())));
            case ENDED -> SUPPLIER.CLOSED_AT.isNotNull();
        };
    }

    private static Condition isOpenAnd(Condition decided) {
        return SUPPLIER.CLOSED_AT.isNull().and(decided);
    }

    @Override
    protected SupplierRecord contentRow(SupplierContent content) {
        var evaluation = content.evaluation();
        return new SupplierRecord()
                .setName(content.name())
                .setKind(content.kind().name())
                .setSupplied(content.supplied())
                .setCriticality(content.criticality().name())
                .setCriteria(content.criteria())
                .setSupervision(content.supervision())
                .setContact(content.contact())
                .setEvaluatedOn(evaluation == null ? null : evaluation.on())
                .setDecision(evaluation == null ? null : evaluation.decision().name());
    }

    @Override
    protected SupplierContent content(SupplierRecord row) {
        return new SupplierContent(
                row.getName(),
                SupplierKind.valueOf(row.getKind()),
                row.getSupplied(),
                SupplierCriticality.valueOf(row.getCriticality()),
                row.getCriteria(),
                row.getSupervision(),
                row.getContact(),
                row.getEvaluatedOn() == null
                        ? null
                        : new SupplierEvaluation(
                                row.getEvaluatedOn(), SupplierDecision.valueOf(row.getDecision())));
    }

    @Override
    protected Supplier entry(SupplierId id, Keeping keeping, SupplierContent content) {
        return new Supplier(id, keeping, content);
    }
}
