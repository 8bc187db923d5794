package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When interested parties are looked at again.
@DomainService
final class InterestedPartyDeadlineSource
        extends OwnedDeadlineSource<InterestedPartyId, InterestedParty> {

    static final String TYPE = "InterestedParty";

    InterestedPartyDeadlineSource(InterestedPartyRepository parties) {
        super(TYPE, parties, parties, InterestedPartyId::new);
    }

    @Override
    protected List<Deadline> deadlines(InterestedParty party) {
        return RegisterReminders.of(
                TYPE,
                party,
                RegisterDeadlineKind.PARTY_REVIEW,
                party.dueOn(),
                ContextRule.PARTIES_WATCHED.reference());
    }
}
