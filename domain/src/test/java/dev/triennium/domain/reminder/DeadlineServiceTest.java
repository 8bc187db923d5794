package dev.triennium.domain.reminder;

import static dev.triennium.domain.tenancy.TestWorkingDays.EACH_DAY;
import static dev.triennium.domain.tenancy.TestWorkingDays.MONDAY_TO_FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestWorkingDays;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlineServiceTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-15");

    private final InMemoryDeadlineRepository repository = new InMemoryDeadlineRepository();
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final DeadlineService service = service(TestWorkingDays.calendars(EACH_DAY));

    @Test
    void aNewDeadlineIsLookedAtWhenItsFirstDayBeginsAnywhere() {
        replace(deadline(FIRST, MONDAY));

        assertThat(repository.only().nextReminderAt())
                .isEqualTo(Instant.parse("2027-02-12T10:00:00Z"));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        replace(deadline(FIRST, MONDAY));
        var before = repository.only();

        replace(deadline(FIRST, MONDAY));

        assertThat(repository.only()).isEqualTo(before);
        assertThat(repository.updates).isZero();
    }

    @Test
    void aDeadlineThatMovedKeepsItsIdentity() {
        replace(deadline(FIRST, MONDAY));
        var before = announce();

        replace(deadline(FIRST, MONDAY.plusDays(7)));

        var moved = repository.only();
        assertThat(moved.id()).isEqualTo(before.id());
        assertThat(moved.deadline().dueOn()).isEqualTo(MONDAY.plusDays(7));
        assertThat(moved.news()).isEqualTo(News.MOVED);
    }

    @Test
    void whatIsLeftOutIsDoneAndStaysSo() {
        replace(deadline(FIRST, MONDAY));

        service.replace(SCOPE, "Thing", FIRST, List.of());
        assertThat(repository.only().deadline().state()).isEqualTo(Deadline.State.DONE);
        assertThat(repository.only().nextReminderAt()).isNull();

        service.replace(SCOPE, "Thing", FIRST, List.of());
        assertThat(repository.updates).isOne();
    }

    @Test
    void whatIsCancelledIsNews() {
        replace(deadline(FIRST, MONDAY));
        announce();

        replace(deadline(FIRST, MONDAY).inState(Deadline.State.CANCELLED));

        assertThat(repository.only().news()).isEqualTo(News.CANCELLED);
        assertThat(repository.only().nextReminderAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void otherFactsAreKeptAndNoNews() {
        replace(deadline(FIRST, MONDAY));
        announce();
        var renamed =
                new DeadlineSubject(
                        "Thing", FIRST, "other", List.of(new Fact("standard", "other:2026")));

        replace(deadline(renamed, TestKind.LAST_DAY, MONDAY));

        assertThat(repository.only().deadline().subject()).isEqualTo(renamed);
        assertThat(repository.only().news()).isNull();
    }

    @Test
    void aSubjectLeavesTheDeadlinesOfAnotherAlone() {
        service.replaceAll(
                SCOPE,
                "Thing",
                Map.of(
                        FIRST, List.of(deadline(FIRST, MONDAY)),
                        SECOND, List.of(deadline(SECOND, MONDAY))));

        service.replace(SCOPE, "Thing", FIRST, List.of());

        assertThat(repository.deadlines.values())
                .filteredOn(one -> one.deadline().isOpen())
                .singleElement()
                .satisfies(one -> assertThat(one.deadline().subject().id()).isEqualTo(SECOND));
    }

    /// A month before is a Saturday.
    @Test
    void theFirstLookFollowsTheWorkingDaysWhenTheSameIsSaidAgain() {
        replace(deadline(FIRST, MONDAY));

        service(TestWorkingDays.calendars(MONDAY_TO_FRIDAY, "2027-02-12"))
                .replace(SCOPE, "Thing", FIRST, List.of(deadline(FIRST, MONDAY)));

        assertThat(repository.only().nextReminderAt())
                .isEqualTo(Instant.parse("2027-02-10T10:00:00Z"));
    }

    @Test
    void theFirstLookFollowsTheWorkingDaysWhenTheyChange() {
        replace(deadline(FIRST, MONDAY));

        service(TestWorkingDays.calendars(MONDAY_TO_FRIDAY)).changed(SCOPE);

        assertThat(repository.only().nextReminderAt())
                .isEqualTo(Instant.parse("2027-02-11T10:00:00Z"));
        assertThat(repository.only().deadline().dueOn()).isEqualTo(MONDAY);
        assertThat(repository.only().news()).isNull();
    }

    @Test
    void aDeadlineOfAnotherSubjectIsADefect() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                service.replace(
                                        SCOPE, "Thing", SECOND, List.of(deadline(FIRST, MONDAY))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                service.replace(
                                        SCOPE, "Other", FIRST, List.of(deadline(FIRST, MONDAY))));
    }

    @Test
    void aFactThatTheFeatureDidNotAnnounceIsADefect() {
        var subject =
                new DeadlineSubject("Thing", FIRST, "title", List.of(new Fact("secret", "value")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> replace(deadline(subject, TestKind.TASK, MONDAY)))
                .withMessageContaining("secret");
    }

    @Test
    void twoKindsOfOneNameAreADefect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineKinds(List.of(TestKind.FEATURE, TestKind.FEATURE)))
                .withMessageContaining("test.");
    }

    private DeadlineService service(WorkingCalendars calendars) {
        return new DeadlineService(
                repository, new DeadlineKinds(List.of(TestKind.FEATURE)), calendars, fakes.ids());
    }

    private void replace(Deadline deadline) {
        service.replace(SCOPE, "Thing", FIRST, List.of(deadline));
    }

    /// As if somebody had been told of it.
    private TrackedDeadline announce() {
        var told =
                repository
                        .only()
                        .handled(
                                Instant.parse("2027-02-20T09:00:00Z"),
                                true,
                                TestDeadlines.EVERY_DAY);
        repository.deadlines.put(told.id(), told);
        return told;
    }

    private static Deadline deadline(UUID subject, LocalDate dueOn) {
        return deadline(
                new DeadlineSubject(
                        "Thing", subject, "title", List.of(new Fact("standard", "ISO 9001:2026"))),
                TestKind.LAST_DAY,
                dueOn);
    }

    private static Deadline deadline(DeadlineSubject subject, TestKind kind, LocalDate dueOn) {
        return new Deadline(
                subject,
                kind,
                "slot",
                0,
                dueOn,
                null,
                Deadline.State.OPEN,
                new RuleReference("R-1", "source", "summary"),
                null);
    }
}
