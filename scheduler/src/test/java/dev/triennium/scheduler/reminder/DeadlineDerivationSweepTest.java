package dev.triennium.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineDerivation;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineDerivationSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final int POISONED = 700;

    private final Things things = new Things();
    private final Kept kept = new Kept();
    private final Schedule schedule = new Schedule();
    private final List<UUID> failures = new ArrayList<>();
    private final DeadlineDerivationSweep sweep =
            new DeadlineDerivationSweep(
                    List.of(things),
                    new DeadlineDerivation(
                            kept, new Unbound(), (_, _, subject, _) -> failures.add(subject)),
                    schedule,
                    new JobScopes());

    @Test
    void allSubjectsAreDerivedButTheOneThatCannotBe() {
        sweep.run();

        assertThat(kept.subjects)
                .hasSize(Things.COUNT - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(Things.id(POISONED));
        assertThat(failures).containsExactly(Things.id(POISONED));
    }

    @Test
    void theNextTimeIsTheNextNight() {
        sweep.run();
        sweep.run();

        assertThat(schedule.due).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
        assertThat(kept.subjects).hasSize(Things.COUNT - 1);
    }

    @Test
    void itIsDoneAgainWhenItCouldNotBeDoneToTheEnd() {
        things.isBroken = true;
        assertThatIllegalStateException().isThrownBy(sweep::run);
        things.isBroken = false;

        sweep.run();

        assertThat(kept.subjects).hasSize(Things.COUNT - 1);
    }

    /// More than two pages of them, of several tenants.
    private static final class Things implements DeadlineSource {

        static final int COUNT = 1_200;

        private final List<RunningSubject> subjects =
                IntStream.range(0, COUNT)
                        .mapToObj(
                                number ->
                                        new RunningSubject(
                                                new TenantId(new UUID(1, number / 100)),
                                                ZoneOffset.UTC,
                                                id(number)))
                        .toList();
        private boolean isBroken;

        static UUID id(int number) {
            return new UUID(2, number);
        }

        @Override
        public String subjectType() {
            return "Thing";
        }

        @Override
        public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
            if (isBroken) {
                throw new IllegalStateException("no database");
            }
            return subjects.stream().skip(subjects.indexOf(after) + 1).limit(size).toList();
        }

        @Override
        public List<Deadline> derive(TenantScope scope, UUID subject) {
            if (subject.equals(id(POISONED))) {
                throw new IllegalArgumentException("poisoned");
            }
            return List.of();
        }
    }

    private static final class Kept implements Deadlines {

        private final List<UUID> subjects = new ArrayList<>();

        @Override
        public void replaceAll(
                TenantScope scope,
                String subjectType,
                Map<UUID, List<Deadline>> deadlinesBySubject) {
            subjects.addAll(deadlinesBySubject.keySet());
        }
    }

    private static final class Schedule implements DerivationSchedule {

        private Instant due = Instant.EPOCH;

        @Override
        public Optional<Instant> begin() {
            return Optional.of(NOW).filter(now -> !due.isAfter(now));
        }

        @Override
        public void request() {
            due = NOW;
        }

        @Override
        public void done(Instant begun, Instant next) {
            due = next;
        }
    }

    private static final class Unbound implements TenantTransactions {

        @Override
        public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
            return work.get();
        }
    }
}
