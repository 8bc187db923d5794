package dev.triennium.domain.context;

import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Reviewed;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;

/// Whoever has an interest in what the organisation does, as lists show them.
public record InterestedParty(InterestedPartyId id, Keeping keeping, InterestedPartyContent content)
        implements Reviewed<InterestedPartyId, InterestedPartyContent, InterestedParty> {

    private static final List<InterestedPartyAction> OPEN =
            List.of(
                    InterestedPartyAction.CHANGE,
                    InterestedPartyAction.REVIEW,
                    InterestedPartyAction.CLOSE);

    private static final List<InterestedPartyAction> CLOSED = List.of(InterestedPartyAction.REOPEN);

    public InterestedParty {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keeping);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.name();
    }

    @Override
    public InterestedParty with(Keeping changed, InterestedPartyContent says) {
        return new InterestedParty(id, changed, says);
    }

    /// What whoever works in the scope may do to it now.
    public List<InterestedPartyAction> allowedActions(TenantScope scope) {
        return allowed(scope, OPEN, CLOSED);
    }
}
