package dev.triennium.domain.reminder;

import static dev.triennium.domain.tenancy.TestWorkingDays.EACH_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestWorkingDays;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineDerivationTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.parse("2027-03-15");
    private static final UUID POISONED = new UUID(2, 2);

    private final InMemoryDeadlineRepository repository = new InMemoryDeadlineRepository();
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final List<String> failures = new ArrayList<>();
    private final DeadlineDerivation derivation =
            new DeadlineDerivation(
                    new DeadlineService(
                            repository,
                            new DeadlineKinds(List.of(TestKind.FEATURE)),
                            TestWorkingDays.calendars(EACH_DAY),
                            fakes.ids()),
                    fakes.transactions(),
                    (scope, type, subject, failure) ->
                            failures.add(
                                    "%s %s %s %s"
                                            .formatted(
                                                    scope.tenant().value(),
                                                    type,
                                                    subject,
                                                    failure.getMessage())));

    @Test
    void aSubjectThatCannotBeDerivedHoldsBackItselfOnly() {
        assertThat(derivation.derive(SCOPE, new Things(), new UUID(2, 1))).isTrue();
        assertThat(derivation.derive(SCOPE, new Things(), POISONED)).isFalse();
        assertThat(derivation.derive(SCOPE, new Things(), new UUID(2, 3))).isTrue();

        assertThat(repository.deadlines.values())
                .extracting(one -> one.deadline().subject().id())
                .containsExactly(new UUID(2, 1), new UUID(2, 3));
        assertThat(failures)
                .containsExactly(SCOPE.tenant().value() + " Thing " + POISONED + " poisoned");
    }

    @Test
    void derivingAgainChangesNothing() {
        derivation.derive(SCOPE, new Things(), new UUID(2, 1));

        derivation.derive(SCOPE, new Things(), new UUID(2, 1));

        assertThat(repository.deadlines).hasSize(1);
        assertThat(repository.updates).isZero();
    }

    private static final class Things implements DeadlineSource {

        @Override
        public String subjectType() {
            return "Thing";
        }

        @Override
        public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Deadline> derive(TenantScope scope, UUID subject) {
            if (subject.equals(POISONED)) {
                throw new IllegalArgumentException("poisoned");
            }
            var template = TestDeadlines.open(TestKind.TASK, DUE);
            return List.of(
                    new Deadline(
                            new DeadlineSubject("Thing", subject, "title", List.of()),
                            template.kind(),
                            template.slot(),
                            template.ordinal(),
                            template.dueOn(),
                            null,
                            template.state(),
                            template.rule(),
                            null));
        }
    }
}
