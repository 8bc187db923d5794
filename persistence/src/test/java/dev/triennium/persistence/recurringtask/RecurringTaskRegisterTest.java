package dev.triennium.persistence.recurringtask;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskContent;
import dev.triennium.domain.recurringtask.RecurringTaskEnding;
import dev.triennium.domain.recurringtask.RecurringTaskFilter;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.recurringtask.RecurringTaskOrder;
import dev.triennium.domain.recurringtask.RecurringTaskOutcome;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import dev.triennium.domain.recurringtask.RecurringTaskState;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class RecurringTaskRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired private RecurringTaskRepository tasks;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private TenantScopes scopes;
    private PersonId person;
    private ColleagueId owner;
    private ClauseId clause;

    @BeforeEach
    void createTenant() {
        scope = tenants.tenant();
        scopes = TenantScopes.of(scope);
        person = tenants.person();
        owner = tenants.colleague(scope, person);
        clause = dsl.selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle().getId();
    }

    private RecurringTask insert(
            String title,
            @Nullable LocalDate dueOn,
            @Nullable RecordedDay latest,
            @Nullable RecurringTaskEnding ending) {
        var task =
                new RecurringTask(
                        new RecurringTaskId(ids.next()),
                        1,
                        tasks.findLastNumber(scope).orElse(0) + 1,
                        new RecurringTaskContent(
                                title,
                                "Straße 🐤",
                                RecurrenceRule.parse("rule", "FREQ=WEEKLY;COUNT=9"),
                                DAY,
                                owner),
                        dueOn,
                        latest,
                        null,
                        ending);
        tasks.insert(scope, new Entry<>(task, new EntryLinks(List.of(clause), List.of())));
        return task;
    }

    private RecordedDay done(LocalDate dueOn, @Nullable String note) {
        return new RecordedDay(dueOn, RecurringTaskOutcome.DONE, DAY, note, NOW, person);
    }

    private RecordedDay skipped(LocalDate dueOn) {
        return new RecordedDay(
                dueOn, RecurringTaskOutcome.SKIPPED, null, "On holiday", NOW, person);
    }

    private RecurringTaskEnding ending() {
        return new RecurringTaskEnding(NOW, person, "Sold");
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        for (var stored :
                List.of(
                        insert("One", DAY, null, null),
                        insert("Two", DAY.plusWeeks(1), done(DAY, "Note"), null),
                        insert("Three", null, skipped(DAY), ending()),
                        insert("Four", null, null, new RecurringTaskEnding(NOW, null, null)))) {
            var found = tasks.find(scope, stored.id()).orElseThrow();
            assertThat(found.facts()).isEqualTo(stored);
            assertThat(found.links().clauses()).containsExactly(clause);
        }
    }

    @Test
    void aSecondRecordOfADayTakesThePlaceOfTheFirst() {
        var ref = Ref.in(scope, insert("One", DAY, null, null).id());
        tasks.put(scope, ref.id(), done(DAY.plusWeeks(1), "Note"));
        tasks.put(scope, ref.id(), done(DAY, null));
        tasks.put(scope, ref.id(), skipped(DAY.plusWeeks(1)));
        assertThat(tasks.listRecorded(scopes, List.of(ref)).get(ref))
                .containsExactly(done(DAY, null), skipped(DAY.plusWeeks(1)));
    }

    private List<String> titles(RecurringTaskFilter filter, RecurringTaskOrder order) {
        return tasks
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(RecurringTask::title)
                .toList();
    }

    private List<String> titles(RecurringTaskFilter filter) {
        return titles(filter, RecurringTaskOrder.NUMBER);
    }

    @Test
    void whatIsDueNextComesFirstAndWhatIsNotDueLast() {
        insert("Over", null, done(DAY, null), null);
        insert("Later", DAY.plusDays(5), null, null);
        insert("Sooner", DAY, null, null);
        assertThat(titles(RecurringTaskFilter.ALL, RecurringTaskOrder.DUE_ON))
                .containsExactly("Sooner", "Later", "Over");
        assertThat(titles(RecurringTaskFilter.ALL, RecurringTaskOrder.NUMBER))
                .containsExactly("Over", "Later", "Sooner");
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        insert("Later", DAY.plusDays(5), null, null);
        insert("Sooner", DAY, null, null);
        insert("Completed", null, done(DAY, null), null);
        insert("Ended", null, null, ending());
        assertThat(
                        titles(
                                new RecurringTaskFilter(
                                        RecurringTaskState.RUNNING,
                                        false,
                                        owner,
                                        clause,
                                        DAY.plusDays(5),
                                        SearchWords.of("text", "strasse later"))))
                .containsExactly("Later");
        assertThat(titles(new RecurringTaskFilter(null, null, null, null, DAY.plusDays(4), null)))
                .containsExactly("Sooner");
        assertThat(titles(state(RecurringTaskState.COMPLETED))).containsExactly("Completed");
        assertThat(titles(state(RecurringTaskState.ENDED))).containsExactly("Ended");
        assertThat(titles(new RecurringTaskFilter(null, true, null, null, null, null))).isEmpty();
    }

    private static RecurringTaskFilter state(RecurringTaskState state) {
        return new RecurringTaskFilter(state, null, null, null, null, null);
    }

    @Test
    void onlyWhatIsDueRuns() {
        var open = insert("Open", DAY, null, null);
        insert("Completed", null, done(DAY, null), null);
        insert("Ended", null, null, ending());
        assertThat(tasks.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(open.id().value());
    }

    @Test
    void manyTasksCostAsManyStatementsAsOne() {
        insert("First", DAY, null, null);
        var one = statements.of(this::readAll);
        for (var i = 0; i < 20; i++) {
            insert("More", DAY, null, null);
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var page =
                Objects.requireNonNull(
                        tasks.pages(
                                        scopes,
                                        RecurringTaskFilter.ALL,
                                        RecurringTaskOrder.DUE_ON,
                                        PAGE)
                                .get(scope.tenant()));
        var refs = Ref.in(scope, page.values().stream().map(RecurringTask::id).toList());
        tasks.listLinks(scopes, refs);
        tasks.listRecorded(scopes, refs);
    }

    @Test
    void whoLeavesHandsTheirTasksOver() {
        var task = insert("Test the alarm", DAY, null, null);
        insert("Sold", null, null, ending());
        var heir = duties.assertHandedOver(scope, owner, task.id());
        assertThat(tasks.find(scope, task.id()).orElseThrow().facts().owner()).isEqualTo(heir);
    }
}
