package dev.triennium.domain.recurringtask;

import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskFilter;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.schedule.PlainRecurrences;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A register of recurring tasks, a plan and a certification over nothing but memory.
public final class RecurringTaskWorld {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static final CertificationId CERTIFICATION = new CertificationId(new UUID(8, 1));

    public final InMemoryRecurringTasks tasks = new InMemoryRecurringTasks();
    public final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    public final InMemoryColleagueRepository colleagues = new InMemoryColleagueRepository(TODAY);

    /// What was said last of each subject.
    final Map<UUID, List<Deadline>> said = new HashMap<>();

    /// The plans, the earliest first, with their tasks.
    final Map<ImplementationPlanId, List<PlanTask>> plans = new LinkedHashMap<>();

    private final UseCaseFakes fakes = new UseCaseFakes();
    public final RecurringTaskDays days = new RecurringTaskDays(new PlainRecurrences());

    CertificationState state = CertificationState.CERTIFIED;
    LocalDate decidedOn = LocalDate.parse("2026-11-20");

    public final RecurringTaskService service =
            new RecurringTaskService(
                    tasks,
                    days,
                    new Registers(
                            tenants,
                            colleagues,
                            TestCatalogue.repository(),
                            (_, _) -> Map.of(),
                            fakes.changes(),
                            fakes.ids()),
                    (_, _, all) -> said.putAll(all),
                    UseCaseFakes.CLOCK);

    public final PlanTaskContinuation continuation =
            new PlanTaskContinuation(
                    this::standings,
                    new Heads(),
                    (scopes, _) -> plans(scopes),
                    new Tasks(),
                    tasks,
                    service,
                    days,
                    colleagues,
                    tenants,
                    fakes.transactions(),
                    UseCaseFakes.CLOCK);

    private Map<TenantId, List<CertificationStanding>> standings(TenantScopes scopes) {
        var head =
                new CertificationHead(
                        CERTIFICATION,
                        1,
                        state,
                        TestCatalogue.ISO_9001,
                        new CertificationBodyId(new UUID(8, 2)));
        return scopes.tenants().stream()
                .collect(
                        Collectors.toMap(
                                one -> one,
                                _ ->
                                        List.of(
                                                new CertificationStanding(
                                                        head, "Body", 0, 0, 0, null))));
    }

    private Map<TenantId, List<PlanStandings.Standing>> plans(TenantScopes scopes) {
        return scopes.tenants().stream()
                .collect(
                        Collectors.toMap(
                                one -> one,
                                _ ->
                                        plans.keySet().stream()
                                                .map(
                                                        plan ->
                                                                new PlanStandings.Standing(
                                                                        plan,
                                                                        List.of(
                                                                                TestCatalogue
                                                                                        .ISO_9001),
                                                                        true,
                                                                        Map.of(),
                                                                        Map.of(),
                                                                        Set.of()))
                                                .toList()));
    }

    private final class Heads implements CertificationHeads {

        @Override
        public Map<Ref<CertificationId>, CertificationCycle> listCycles(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            var cycle = CertificationCycle.initial(1, decidedOn, CycleParameters.DEFAULT);
            return refs.stream().collect(Collectors.toMap(one -> one, _ -> cycle));
        }

        @Override
        public Optional<CertificationHead> find(TenantScope scope, CertificationId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Ref<CertificationId>, CertificationHead> list(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<CertificationHead> page(
                TenantScope scope,
                CertificationFilter filter,
                CertificationOrder order,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TenantId, Page<CertificationHead>> pages(
                TenantScopes scopes,
                CertificationFilter filter,
                CertificationOrder order,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Ref<CertificationId>, ApplicationForm> listApplications(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Ref<CertificationId>, ManagementSystemId> listSystems(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Ref<ManagementSystemId>, Page<CertificationHead>> pagesOfSystems(
                TenantScopes scopes,
                Collection<Ref<ManagementSystemId>> systems,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Tasks implements PlanTaskRepository {

        @Override
        public Map<Ref<PlanTaskId>, PlanTask> list(
                TenantScopes scopes, Collection<Ref<PlanTaskId>> refs) {
            var found = new HashMap<Ref<PlanTaskId>, PlanTask>();
            for (var ref : refs) {
                plans.values().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.id().equals(ref.id()))
                        .forEach(one -> found.put(ref, one));
            }
            return found;
        }

        @Override
        public Map<Ref<ImplementationPlanId>, List<PlanTask>> listOfPlans(
                TenantScopes scopes, Collection<Ref<ImplementationPlanId>> wanted) {
            var found = new HashMap<Ref<ImplementationPlanId>, List<PlanTask>>();
            wanted.forEach(ref -> found.put(ref, new ArrayList<>(plans.get(ref.id()))));
            return found;
        }

        @Override
        public Map<Ref<ImplementationPlanId>, Page<PlanTask>> pages(
                TenantScopes scopes,
                Collection<Ref<ImplementationPlanId>> wanted,
                PlanTaskFilter filter,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Ref<ColleagueId>, List<PlanTaskId>> listOpenOf(
                TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insertAll(TenantScope scope, List<PlanTask> added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PlanTask> find(TenantScope scope, PlanTaskId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insert(TenantScope scope, PlanTask task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(TenantScope scope, PlanTask task, int expectedVersion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PlanTaskId> updateAll(TenantScope scope, List<PlanTask> changed) {
            throw new UnsupportedOperationException();
        }
    }
}
