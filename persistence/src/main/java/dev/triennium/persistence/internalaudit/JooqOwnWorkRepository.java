package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_VERSION;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK_PARTICIPANT;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK_REQUIREMENT;

import dev.triennium.domain.internalaudit.OwnWork;
import dev.triennium.domain.internalaudit.OwnWorkRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class JooqOwnWorkRepository implements OwnWorkRepository {

    private static final String DONE = "DONE";

    private final TenantDsl tenants;

    JooqOwnWorkRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OwnWork>> list(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues, LocalDate since) {
        var wanted = scopes.reachable(colleagues);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Ref<ColleagueId>, List<OwnWork>>();
        addTasks(scopes, wanted, since, found);
        addDocuments(scopes, wanted, since, found);
        found.values().forEach(all -> all.sort((one, other) -> other.on().compareTo(one.on())));
        return found;
    }

    private void addTasks(
            TenantScopes scopes,
            Set<Ref<ColleagueId>> wanted,
            LocalDate since,
            Map<Ref<ColleagueId>, List<OwnWork>> found) {
        var people = wanted.stream().map(Ref::id).collect(Collectors.toSet());
        tenants.across(scopes)
                .select(
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.OWNER_ID,
                        PLAN_TASK_PARTICIPANT.COLLEAGUE_ID,
                        PLAN_TASK.NAME,
                        PLAN_TASK.FINISHED_ON,
                        PLAN_TASK_REQUIREMENT.CLAUSE_ID)
                .from(PLAN_TASK)
                .join(PLAN_TASK_REQUIREMENT)
                .on(
                        PLAN_TASK_REQUIREMENT.TENANT_ID.eq(PLAN_TASK.TENANT_ID),
                        PLAN_TASK_REQUIREMENT.PLAN_TASK_ID.eq(PLAN_TASK.ID))
                .leftJoin(PLAN_TASK_PARTICIPANT)
                .on(
                        PLAN_TASK_PARTICIPANT.TENANT_ID.eq(PLAN_TASK.TENANT_ID),
                        PLAN_TASK_PARTICIPANT.PLAN_TASK_ID.eq(PLAN_TASK.ID))
                .where(
                        PLAN_TASK.TENANT_ID.in(scopes.tenants()),
                        PLAN_TASK.STATE.eq(DONE),
                        PLAN_TASK.FINISHED_ON.ge(since),
                        PLAN_TASK_REQUIREMENT.CLAUSE_ID.isNotNull(),
                        PLAN_TASK
                                .OWNER_ID
                                .in(people)
                                .or(PLAN_TASK_PARTICIPANT.COLLEAGUE_ID.in(people)))
                .forEach(
                        row -> {
                            var work =
                                    new OwnWork(
                                            OwnWork.Kind.TASK,
                                            row.value4(),
                                            row.value5(),
                                            row.value6());
                            if (row.value2() != null) {
                                add(found, wanted, new Ref<>(row.value1(), row.value2()), work);
                            }
                            if (row.value3() != null && !row.value3().equals(row.value2())) {
                                add(found, wanted, new Ref<>(row.value1(), row.value3()), work);
                            }
                        });
    }

    private static void add(
            Map<Ref<ColleagueId>, List<OwnWork>> found,
            Set<Ref<ColleagueId>> wanted,
            Ref<ColleagueId> of,
            OwnWork work) {
        if (wanted.contains(of)) {
            found.computeIfAbsent(of, _ -> new ArrayList<>()).add(work);
        }
    }

    private void addDocuments(
            TenantScopes scopes,
            Set<Ref<ColleagueId>> wanted,
            LocalDate since,
            Map<Ref<ColleagueId>, List<OwnWork>> found) {
        tenants.across(scopes)
                .select(
                        DOCUMENT.TENANT_ID,
                        DOCUMENT.OWNER_ID,
                        DOCUMENT.NAME,
                        DOCUMENT_VERSION.PUBLISHED_AT,
                        DOCUMENT_CLAUSE.CLAUSE_ID)
                .from(DOCUMENT)
                .join(DOCUMENT_VERSION)
                .on(
                        DOCUMENT_VERSION.TENANT_ID.eq(DOCUMENT.TENANT_ID),
                        DOCUMENT_VERSION.DOCUMENT_ID.eq(DOCUMENT.ID))
                .join(DOCUMENT_CLAUSE)
                .on(
                        DOCUMENT_CLAUSE.TENANT_ID.eq(DOCUMENT.TENANT_ID),
                        DOCUMENT_CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(
                        DOCUMENT.TENANT_ID.in(scopes.tenants()),
                        DOCUMENT.OWNER_ID.in(wanted.stream().map(Ref::id).toList()),
                        // East of UTC, the civil day begins the day before.
                        DOCUMENT_VERSION.PUBLISHED_AT.ge(
                                since.minusDays(1).atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC)))
                .forEach(
                        row -> {
                            var on =
                                    LocalDate.ofInstant(
                                            row.value4(), scopes.get(row.value1()).zone());
                            if (!on.isBefore(since)) {
                                add(
                                        found,
                                        wanted,
                                        new Ref<>(row.value1(), row.value2()),
                                        new OwnWork(
                                                OwnWork.Kind.DOCUMENT,
                                                row.value3(),
                                                on,
                                                row.value5()));
                            }
                        });
    }
}
