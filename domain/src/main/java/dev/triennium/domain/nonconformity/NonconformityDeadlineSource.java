package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;
import java.util.Locale;

/// By when a nonconformity is corrected, planned, carried out and reviewed.
@DomainService
final class NonconformityDeadlineSource
        extends OwnedDeadlineSource<NonconformityId, Nonconformity> {

    static final String TYPE = "Nonconformity";

    NonconformityDeadlineSource(NonconformityRepository nonconformities) {
        super(TYPE, nonconformities, nonconformities, NonconformityId::new);
    }

    @Override
    protected List<Deadline> deadlines(Nonconformity one) {
        return one.dues().stream()
                .filter(due -> !isRemindedOfElsewhere(one, due.step()))
                .map(
                        due ->
                                NonconformityReminders.of(
                                        TYPE,
                                        one,
                                        null,
                                        NonconformityDeadlineKind.of(one, due.step()),
                                        due.step().name().toLowerCase(Locale.ROOT),
                                        due.on(),
                                        due.rule().reference()))
                .toList();
    }

    /// The certification reminds of what a decision of the body waits for.
    private static boolean isRemindedOfElsewhere(Nonconformity one, NonconformityStep step) {
        return one.body() != null
                && !one.isSettled()
                && step
                        == (one.grade() == NonconformityGrade.MAJOR
                                ? NonconformityStep.IMPLEMENTATION
                                : NonconformityStep.PLAN);
    }
}
