package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.QUALIFICATION;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationFilter;
import dev.triennium.domain.training.QualificationId;
import dev.triennium.domain.training.QualificationRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.QualificationRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqQualificationRepository
        extends TableRepository<QualificationRecord, QualificationId, Qualification>
        implements QualificationRepository {

    /// Where what has no end stands among days.
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private static final Keyset BY_EXPIRY =
            Keyset.by(
                    Keyset.ascending(
                            QUALIFICATION.EXPIRY_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(QUALIFICATION.ID, QualificationId::value, QualificationId::new));

    private final TenantDsl tenants;
    private final ChildTable<QualificationRecord, ColleagueId> ofColleagues;

    JooqQualificationRepository(TenantDsl tenants) {
        super(tenants, QUALIFICATION.ID);
        this.tenants = tenants;
        this.ofColleagues =
                ChildTable.of(
                        tenants,
                        QUALIFICATION.TENANT_ID,
                        QUALIFICATION.COLLEAGUE_ID,
                        QUALIFICATION.ID);
    }

    @Override
    public Map<TenantId, Page<Qualification>> pages(
            TenantScopes scopes, QualificationFilter filter, PageRequest page) {
        return table.pages(scopes, BY_EXPIRY, matching(filter), page, this::toDomain);
    }

    private static Condition matching(QualificationFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.colleague() != null) {
            conditions.add(QUALIFICATION.COLLEAGUE_ID.eq(filter.colleague()));
        }
        if (filter.competence() != null) {
            conditions.add(QUALIFICATION.COMPETENCE_ID.eq(filter.competence()));
        }
        if (filter.endsUntil() != null) {
            conditions.add(QUALIFICATION.VALID_UNTIL_ON.le(filter.endsUntil()));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Qualification>> listOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        return ofColleagues.list(scopes, colleagues, this::toDomain);
    }

    @Override
    public boolean isRenewed(TenantScope scope, Qualification qualification) {
        return table.exists(
                scope,
                isSame(qualification).and(QUALIFICATION.EXPIRY_ORDER_ON.gt(end(qualification))));
    }

    @Override
    public List<Qualification> lockFormer(TenantScope scope, Qualification qualification) {
        return tenants.in(scope)
                .selectFrom(QUALIFICATION)
                .where(
                        QUALIFICATION.TENANT_ID.eq(scope.tenant()),
                        isSame(qualification),
                        QUALIFICATION.ID.ne(qualification.id()),
                        QUALIFICATION.VALID_UNTIL_ON.isNotNull())
                .orderBy(QUALIFICATION.ID)
                .forUpdate()
                .fetch(this::toDomain);
    }

    private static Condition isSame(Qualification qualification) {
        return QUALIFICATION
                .COLLEAGUE_ID
                .eq(qualification.colleague())
                .and(QUALIFICATION.COMPETENCE_ID.eq(qualification.competence()));
    }

    private static LocalDate end(Qualification qualification) {
        var until = qualification.content().validUntil();
        return until == null ? NO_END : until;
    }

    @Override
    protected QualificationRecord toRow(Qualification qualification) {
        var content = qualification.content();
        return new QualificationRecord()
                .setId(qualification.id())
                .setVersion(qualification.version())
                .setColleagueId(qualification.colleague())
                .setName(qualification.name())
                .setCompetenceId(qualification.competence())
                .setAcquiredOn(content.acquiredOn())
                .setValidUntilOn(content.validUntil())
                .setExpiryOrderOn(end(qualification))
                .setTrainingSessionId(qualification.session())
                .setNote(content.note());
    }

    @Override
    protected Qualification toDomain(QualificationRecord row) {
        return new Qualification(
                row.getId(),
                row.getVersion(),
                row.getColleagueId(),
                row.getName(),
                row.getCompetenceId(),
                new Qualification.Content(
                        row.getAcquiredOn(), row.getValidUntilOn(), row.getNote()),
                row.getTrainingSessionId());
    }
}
