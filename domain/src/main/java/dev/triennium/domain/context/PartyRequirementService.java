package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.RegisterRule;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.ReviewedEntries;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;

/// Keeps the register of what interested parties require.
@DomainService
public final class PartyRequirementService
        extends ReviewedEntries<PartyRequirementId, PartyRequirementContent, PartyRequirement> {

    private final InterestedPartyRepository parties;

    public PartyRequirementService(
            PartyRequirementRepository requirements,
            InterestedPartyRepository parties,
            Registers registers,
            Deadlines deadlines,
            Clock clock) {
        super(
                registers,
                requirements,
                Kept.in(requirements, PartyRequirementDeadlineSource.TYPE)
                        .reminding(
                                new PartyRequirementDeadlineSource(requirements)
                                        .reminding(deadlines, Entry::facts)),
                PartyRequirementId::new,
                clock);
        this.parties = parties;
    }

    /// Nobody closes the party until the transaction ends.
    @Override
    protected void requireRoom(TenantScope scope, PartyRequirementContent content) {
        var party = content.interestedParty();
        parties.lock(scope, party);
        if (!parties.find(scope, party)
                .orElseThrow(() -> new NotFoundException("interestedPartyId"))
                .facts()
                .isOpen()) {
            throw RegisterRule.mismatch("The interested party is closed.");
        }
    }

    @Override
    protected PartyRequirement make(
            PartyRequirementId id, Keeping keeping, PartyRequirementContent content) {
        return new PartyRequirement(id, keeping, content);
    }
}
