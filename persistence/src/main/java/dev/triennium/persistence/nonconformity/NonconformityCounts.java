package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_LINK;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityDimension;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.nonconformity.NonconformityTurnover;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Counts nonconformities by what they have in common.
final class NonconformityCounts {

    private static final String WITHDRAWN = NonconformityProgress.State.WITHDRAWN.name();

    private static final String VERIFIED = NonconformityProgress.State.VERIFIED.name();

    private static final Condition IS_MAJOR =
            NONCONFORMITY.GRADE.eq(NonconformityGrade.MAJOR.name());

    private static final List<String> BEFORE_ACCEPTANCE =
            List.of(
                    NonconformityProgress.State.OPEN.name(),
                    NonconformityProgress.State.CORRECTED.name(),
                    NonconformityProgress.State.CAUSE_ANALYSED.name(),
                    NonconformityProgress.State.PLAN_SUBMITTED.name(),
                    NonconformityProgress.State.PLAN_REJECTED.name());

    private static final Condition IS_OPEN =
            NONCONFORMITY.STATE.notIn(NonconformityProgress.State.CLOSED.name(), WITHDRAWN);

    /// The body says whether it is settled; what it took back is nothing any more.
    private static final Condition IS_OF_BODY =
            NONCONFORMITY.PLANNED_AUDIT_ID.isNotNull().and(NONCONFORMITY.STATE.ne(WITHDRAWN));

    private final TenantDsl tenants;

    NonconformityCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    Map<TenantId, List<NonconformityCount>> count(
            TenantScopes scopes, NonconformityDimension dimension, Map<TenantId, LocalDate> today) {
        return switch (dimension) {
            case CLAUSE ->
                    count(
                            scopes,
                            NONCONFORMITY_LINK.CLAUSE_ID,
                            today,
                            clause -> group(clause, null, null, null, null, null));
            case PROCESS ->
                    count(
                            scopes,
                            NONCONFORMITY.PROCESS_NAME,
                            today,
                            process -> group(null, process, null, null, null, null));
            case SITE ->
                    count(
                            scopes,
                            NONCONFORMITY.SITE_ID,
                            today,
                            site -> group(null, null, site, null, null, null));
            case SOURCE ->
                    count(
                            scopes,
                            NONCONFORMITY.SOURCE,
                            today,
                            source ->
                                    group(
                                            null,
                                            null,
                                            null,
                                            NonconformitySource.valueOf(source),
                                            null,
                                            null));
            case GRADE ->
                    count(
                            scopes,
                            NONCONFORMITY.GRADE,
                            today,
                            grade ->
                                    group(
                                            null,
                                            null,
                                            null,
                                            null,
                                            NonconformityGrade.valueOf(grade),
                                            null));
            case STATE ->
                    count(
                            scopes,
                            NONCONFORMITY.STATE,
                            today,
                            state ->
                                    group(
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            NonconformityProgress.State.valueOf(state)));
        };
    }

    private static NonconformityCount.Group group(
            @Nullable ClauseId clause,
            @Nullable String process,
            @Nullable SiteId site,
            @Nullable NonconformitySource source,
            @Nullable NonconformityGrade grade,
            NonconformityProgress.@Nullable State state) {
        return new NonconformityCount.Group(clause, process, site, source, grade, state);
    }

    private <T> Map<TenantId, List<NonconformityCount>> count(
            TenantScopes scopes,
            Field<T> by,
            Map<TenantId, LocalDate> today,
            Function<T, NonconformityCount.Group> group) {
        if (scopes.tenants().isEmpty()) {
            return Map.of();
        }
        var all = DSL.count();
        var open = countIf(IS_OPEN);
        var overdue = countIf(isOverdue(today));
        var oldest = min(when(IS_OPEN, NONCONFORMITY.FOUND_ON));
        var days =
                avg(
                        localDateDiff(
                                NONCONFORMITY.REVIEWED_AT.cast(LocalDate.class),
                                NONCONFORMITY.FOUND_ON));
        var isOfLinks = by.equals(NONCONFORMITY_LINK.CLAUSE_ID);
        var from =
                isOfLinks
                        ? NONCONFORMITY
                                .join(NONCONFORMITY_LINK)
                                .on(
                                        NONCONFORMITY_LINK.TENANT_ID.eq(NONCONFORMITY.TENANT_ID),
                                        NONCONFORMITY_LINK.NONCONFORMITY_ID.eq(NONCONFORMITY.ID),
                                        NONCONFORMITY_LINK.CLAUSE_ID.isNotNull())
                        : NONCONFORMITY;
        var found = new HashMap<TenantId, List<NonconformityCount>>();
        tenants.across(scopes)
                .select(NONCONFORMITY.TENANT_ID, by, all, open, overdue, oldest, days)
                .from(from)
                .where(
                        NONCONFORMITY.TENANT_ID.in(scopes.tenants()),
                        by.isNotNull(),
                        by.equals(NONCONFORMITY.STATE)
                                ? noCondition()
                                : NONCONFORMITY.STATE.ne(WITHDRAWN))
                .groupBy(NONCONFORMITY.TENANT_ID, by)
                .orderBy(NONCONFORMITY.TENANT_ID, all.desc(), by)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new NonconformityCount(
                                                        group.apply(row.value2()),
                                                        row.value3(),
                                                        row.value4().intValue(),
                                                        row.value5().intValue(),
                                                        row.value6(),
                                                        row.value7() == null
                                                                ? null
                                                                : row.value7().doubleValue())));
        found.replaceAll((_, some) -> some.stream().limit(NonconformityCount.MAX).toList());
        return found;
    }

    Map<TenantId, List<NonconformityStanding>> countByStandard(
            TenantScopes scopes, Map<TenantId, LocalDate> today) {
        if (scopes.tenants().isEmpty()) {
            return Map.of();
        }
        var majors =
                idsIf(
                        IS_MAJOR.and(
                                IS_OF_BODY
                                        .and(NONCONFORMITY.BODY_VERIFIED_ON.isNull())
                                        .or(
                                                IS_OF_BODY
                                                        .not()
                                                        .and(IS_OPEN)
                                                        .and(NONCONFORMITY.STATE.ne(VERIFIED)))));
        var minors =
                idsIf(
                        IS_MAJOR.not()
                                .and(
                                        IS_OF_BODY
                                                .and(NONCONFORMITY.BODY_VERIFIED_ON.isNull())
                                                .and(NONCONFORMITY.BODY_ACCEPTED_ON.isNull())
                                                .or(
                                                        IS_OF_BODY
                                                                .not()
                                                                .and(
                                                                        NONCONFORMITY.STATE.in(
                                                                                BEFORE_ACCEPTANCE)))));
        var overdue = idsIf(isOverdue(today));
        var open = idsIf(IS_OPEN);
        var closed = idsIf(IS_OPEN.not());
        var found = new HashMap<TenantId, List<NonconformityStanding>>();
        tenants.across(scopes)
                .select(
                        NONCONFORMITY.TENANT_ID,
                        CLAUSE.STANDARD_ID,
                        majors,
                        minors,
                        overdue,
                        open,
                        closed)
                .from(NONCONFORMITY)
                .join(NONCONFORMITY_LINK)
                .on(
                        NONCONFORMITY_LINK.TENANT_ID.eq(NONCONFORMITY.TENANT_ID),
                        NONCONFORMITY_LINK.NONCONFORMITY_ID.eq(NONCONFORMITY.ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(NONCONFORMITY_LINK.CLAUSE_ID))
                .where(NONCONFORMITY.TENANT_ID.in(scopes.tenants()))
                .groupBy(NONCONFORMITY.TENANT_ID, CLAUSE.STANDARD_ID)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new NonconformityStanding(
                                                        row.value2(),
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5(),
                                                        row.value6(),
                                                        row.value7())));
        return found;
    }

    Map<NonconformityGrade, NonconformityTurnover> countTurnover(
            TenantScope scope, @Nullable LocalDate since, LocalDate today) {
        var isRecent = since == null ? trueCondition() : NONCONFORMITY.FOUND_ON.gt(since);
        var wasClosed =
                since == null
                        ? NONCONFORMITY.REVIEWED_AT.isNotNull()
                        : NONCONFORMITY.REVIEWED_AT.ge(
                                since.plusDays(1).atStartOfDay(scope.zone()).toInstant());
        return tenants.in(scope)
                .select(
                        NONCONFORMITY.GRADE,
                        DSL.count().filterWhere(isRecent),
                        DSL.count().filterWhere(wasClosed),
                        DSL.count().filterWhere(IS_OPEN),
                        DSL.count().filterWhere(NONCONFORMITY.DUE_ON.lt(today)))
                .from(NONCONFORMITY)
                .where(
                        NONCONFORMITY.TENANT_ID.eq(scope.tenant()),
                        NONCONFORMITY.STATE.ne(WITHDRAWN))
                .groupBy(NONCONFORMITY.GRADE)
                .fetchMap(
                        row -> NonconformityGrade.valueOf(row.value1()),
                        row ->
                                new NonconformityTurnover(
                                        row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Map<TenantId, Integer> countEffective(TenantScopes scopes) {
        if (scopes.tenants().isEmpty()) {
            return Map.of();
        }
        return tenants.across(scopes)
                .select(NONCONFORMITY.TENANT_ID, DSL.count())
                .from(NONCONFORMITY)
                .where(
                        NONCONFORMITY.TENANT_ID.in(scopes.tenants()),
                        NONCONFORMITY.WAS_EFFECTIVE.isTrue())
                .groupBy(NONCONFORMITY.TENANT_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /// Each counts once, however many clauses of the standard it is about.
    private static Field<Integer> idsIf(Condition condition) {
        return countDistinct(when(condition, NONCONFORMITY.ID));
    }

    private static Field<BigDecimal> countIf(Condition condition) {
        return sum(when(condition, 1).otherwise(0));
    }

    private static Condition isOverdue(Map<TenantId, LocalDate> today) {
        return or(
                today.entrySet().stream()
                        .map(
                                one ->
                                        NONCONFORMITY
                                                .TENANT_ID
                                                .eq(one.getKey())
                                                .and(NONCONFORMITY.DUE_ON.lt(one.getValue())))
                        .toList());
    }
}
