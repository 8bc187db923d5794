package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_QUESTION;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.internalaudit.InternalAuditCounts;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.internalaudit.InternalAuditState;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditCounts implements InternalAuditCounts {

    private final TenantDsl tenants;

    JooqInternalAuditCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Count count(
            TenantScope scope,
            ManagementSystemId system,
            @Nullable LocalDate since,
            LocalDate today) {
        var wasSigned =
                since == null
                        ? INTERNAL_AUDIT.SIGNED_AT.isNotNull()
                        : INTERNAL_AUDIT.SIGNED_AT.ge(
                                since.plusDays(1).atStartOfDay(scope.zone()).toInstant());
        var isLate =
                INTERNAL_AUDIT
                        .STATE
                        .notIn(
                                InternalAuditState.SIGNED.name(),
                                InternalAuditState.CANCELLED.name())
                        .and(INTERNAL_AUDIT.REPORT_DUE_ON.lt(today));
        return tenants.in(scope)
                .select(
                        countDistinct(when(wasSigned, INTERNAL_AUDIT.ID)),
                        DSL.count()
                                .filterWhere(wasSigned, foundAs(InternalAuditResult.NONCONFORMITY)),
                        DSL.count()
                                .filterWhere(wasSigned, foundAs(InternalAuditResult.OBSERVATION)),
                        countDistinct(when(isLate, INTERNAL_AUDIT.ID)))
                .from(INTERNAL_AUDIT)
                .leftJoin(INTERNAL_AUDIT_QUESTION)
                .on(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID.eq(INTERNAL_AUDIT.TENANT_ID),
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID.eq(INTERNAL_AUDIT.ID),
                        foundAs(InternalAuditResult.NONCONFORMITY)
                                .or(foundAs(InternalAuditResult.OBSERVATION)))
                .where(
                        INTERNAL_AUDIT.TENANT_ID.eq(scope.tenant()),
                        INTERNAL_AUDIT.MANAGEMENT_SYSTEM_ID.eq(system))
                .fetchSingle(Records.mapping(Count::new));
    }

    private static Condition foundAs(InternalAuditResult result) {
        return INTERNAL_AUDIT_QUESTION.RESULT.eq(result.name());
    }
}
