package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When measures of risks are due.
@DomainService
final class RiskMeasureDeadlineSource extends OwnedDeadlineSource<RiskMeasureId, RiskMeasure> {

    static final String TYPE = "RiskMeasure";

    RiskMeasureDeadlineSource(RiskMeasureRepository measures) {
        super(TYPE, measures, measures, RiskMeasureId::new);
    }

    @Override
    protected List<Deadline> deadlines(RiskMeasure measure) {
        return RegisterReminders.of(
                TYPE,
                measure,
                RegisterDeadlineKind.RISK_MEASURE,
                measure.dueOn(),
                RiskRule.TREATED_IN_TIME.reference());
    }
}
