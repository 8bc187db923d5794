package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When requirements of interested parties are looked at again.
@DomainService
final class PartyRequirementDeadlineSource
        extends OwnedDeadlineSource<PartyRequirementId, PartyRequirement> {

    static final String TYPE = "PartyRequirement";

    PartyRequirementDeadlineSource(PartyRequirementRepository requirements) {
        super(TYPE, requirements, requirements, PartyRequirementId::new);
    }

    @Override
    protected List<Deadline> deadlines(PartyRequirement requirement) {
        return RegisterReminders.of(
                TYPE,
                requirement,
                RegisterDeadlineKind.PARTY_REVIEW,
                requirement.dueOn(),
                ContextRule.PARTIES_WATCHED.reference());
    }
}
