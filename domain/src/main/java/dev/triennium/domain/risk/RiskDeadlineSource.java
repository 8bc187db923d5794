package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When risks are looked at again.
@DomainService
final class RiskDeadlineSource extends OwnedDeadlineSource<RiskId, Risk> {

    static final String TYPE = "Risk";

    RiskDeadlineSource(RiskRepository risks) {
        super(TYPE, risks, risks, RiskId::new);
    }

    @Override
    protected List<Deadline> deadlines(Risk risk) {
        return RegisterReminders.of(
                TYPE,
                risk,
                RegisterDeadlineKind.RISK_REVIEW,
                risk.dueOn(),
                RiskRule.LOOKED_AT_AGAIN.reference());
    }
}
