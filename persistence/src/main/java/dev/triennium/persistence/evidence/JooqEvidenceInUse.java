package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_SUBJECT;
import static org.jooq.impl.DSL.count;

import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceInUse implements EvidenceInUse {

    private final TenantDsl tenants;

    JooqEvidenceInUse(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Set<ClauseId>> listClauses(
            TenantScopes scopes, Map<TenantId, LocalDate> days) {
        var found = new HashMap<TenantId, Set<ClauseId>>();
        tenants.across(scopes)
                .selectDistinct(EVIDENCE_SUBJECT.TENANT_ID, EVIDENCE_SUBJECT.CLAUSE_ID)
                .from(EVIDENCE_SUBJECT)
                .join(EVIDENCE)
                .on(
                        EVIDENCE.TENANT_ID.eq(EVIDENCE_SUBJECT.TENANT_ID),
                        EVIDENCE.ID.eq(EVIDENCE_SUBJECT.EVIDENCE_ID))
                .where(
                        EVIDENCE_SUBJECT.TENANT_ID.in(scopes.tenants()),
                        EVIDENCE_SUBJECT.CLAUSE_ID.isNotNull(),
                        EVIDENCE.ARCHIVED_AT.isNull(),
                        isValid(days))
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                        .add(row.value2()));
        return found;
    }

    /// It is the same day in most organisations, and never more than three.
    private static Condition isValid(Map<TenantId, LocalDate> days) {
        var tenants = new HashMap<LocalDate, List<TenantId>>();
        days.forEach(
                (tenant, day) -> tenants.computeIfAbsent(day, _ -> new ArrayList<>()).add(tenant));
        return DSL.or(
                tenants.entrySet().stream()
                        .map(
                                one ->
                                        EVIDENCE.TENANT_ID
                                                .in(one.getValue())
                                                .and(EVIDENCE.VALID_FROM_ON.le(one.getKey()))
                                                .and(
                                                        EVIDENCE.VALID_UNTIL_ON
                                                                .isNull()
                                                                .or(
                                                                        EVIDENCE.VALID_UNTIL_ON.ge(
                                                                                one.getKey()))))
                        .toList());
    }

    @Override
    public Map<TenantId, Map<LocalDate, Integer>> countEnded(
            TenantScopes scopes, LocalDate before) {
        var found = new HashMap<TenantId, Map<LocalDate, Integer>>();
        tenants.across(scopes)
                .select(EVIDENCE.TENANT_ID, EVIDENCE.VALID_UNTIL_ON, count())
                .from(EVIDENCE)
                .where(
                        EVIDENCE.TENANT_ID.in(scopes.tenants()),
                        EVIDENCE.VALID_UNTIL_ON.lt(before),
                        EVIDENCE.ARCHIVED_AT.isNull())
                .groupBy(EVIDENCE.TENANT_ID, EVIDENCE.VALID_UNTIL_ON)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                        .put(row.value2(), row.value3()));
        return found;
    }
}
