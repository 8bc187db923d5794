package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.RegisterRule;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.ReviewedEntries;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;

/// Keeps the register of interested parties.
@DomainService
public final class InterestedPartyService
        extends ReviewedEntries<InterestedPartyId, InterestedPartyContent, InterestedParty> {

    private final InterestedPartyRepository parties;
    private final PartyRequirementRepository requirements;

    public InterestedPartyService(
            InterestedPartyRepository parties,
            PartyRequirementRepository requirements,
            Registers registers,
            Deadlines deadlines,
            Clock clock) {
        super(
                registers,
                parties,
                Kept.in(parties, InterestedPartyDeadlineSource.TYPE)
                        .reminding(
                                new InterestedPartyDeadlineSource(parties)
                                        .reminding(deadlines, Entry::facts)),
                InterestedPartyId::new,
                clock);
        this.parties = parties;
        this.requirements = requirements;
    }

    /// A party is closed when nothing of what it requires is open.
    @Override
    protected void requireClosable(TenantScope scope, InterestedPartyId id) {
        parties.lock(scope, id);
        if (requirements.countOpen(scope, id) > 0) {
            throw RegisterRule.mismatch("Requirements of the interested party are open.");
        }
    }

    @Override
    protected InterestedParty make(
            InterestedPartyId id, Keeping keeping, InterestedPartyContent content) {
        return new InterestedParty(id, keeping, content);
    }
}
