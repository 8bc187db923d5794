package dev.triennium.scheduler.recurringtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.recurringtask.ContinuationSchedule;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanContinuationsSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final int POISONED = 300;

    /// More than two pages of them, two of each organisation.
    private final Running certifications = new Running(0, 1_200);

    /// Of the last of these, and of more.
    private final Running tasks = new Running(1_198, 1_210);

    private final List<TenantId> lookedAt = new ArrayList<>();
    private final Schedule schedule = new Schedule();
    private final PlanContinuationsSweep sweep =
            new PlanContinuationsSweep(
                    certifications, tasks, this::lookAt, schedule, new JobScopes());

    private void lookAt(TenantScope scope) {
        if (scope.tenant().equals(tenant(POISONED))) {
            throw new IllegalArgumentException("poisoned");
        }
        lookedAt.add(scope.tenant());
    }

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(1, number));
    }

    @Test
    void eachIsLookedAtOnceAndOneThatFailsHoldsBackNobody() {
        sweep.run();

        assertThat(lookedAt)
                .containsExactlyElementsOf(
                        IntStream.range(0, 605)
                                .filter(number -> number != POISONED)
                                .mapToObj(PlanContinuationsSweepTest::tenant)
                                .toList());
    }

    @Test
    void theNextTimeIsTheNextNight() {
        sweep.run();
        sweep.run();

        assertThat(schedule.due).isEqualTo(Instant.parse("2026-11-25T01:30:00Z"));
        assertThat(lookedAt).doesNotHaveDuplicates();
    }

    @Test
    void itIsDoneAgainWhenItCouldNotBeDoneToTheEnd() {
        tasks.isBroken = true;
        assertThatIllegalStateException().isThrownBy(sweep::run);
        tasks.isBroken = false;
        lookedAt.clear();

        sweep.run();

        assertThat(lookedAt).hasSize(604);
    }

    private static final class Running implements RunningEntries {

        private final List<RunningSubject> subjects;
        private boolean isBroken;

        Running(int from, int until) {
            subjects =
                    IntStream.range(from, until)
                            .mapToObj(
                                    number ->
                                            new RunningSubject(
                                                    tenant(number / 2),
                                                    ZoneOffset.UTC,
                                                    new UUID(2, number)))
                            .toList();
        }

        @Override
        public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
            if (isBroken) {
                throw new IllegalStateException("no database");
            }
            return subjects.stream().skip(subjects.indexOf(after) + 1).limit(size).toList();
        }
    }

    private static final class Schedule implements ContinuationSchedule {

        private Instant due = Instant.EPOCH;

        @Override
        public Optional<Instant> begin() {
            return Optional.of(NOW).filter(now -> !due.isAfter(now));
        }

        @Override
        public void done(Instant begun, Instant next) {
            due = next;
        }
    }
}
