package dev.triennium.domain.context;

import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Reviewed;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;

/// What an interested party requires or expects, as lists show it.
public record PartyRequirement(
        PartyRequirementId id, Keeping keeping, PartyRequirementContent content)
        implements Reviewed<PartyRequirementId, PartyRequirementContent, PartyRequirement> {

    private static final List<PartyRequirementAction> OPEN =
            List.of(
                    PartyRequirementAction.CHANGE,
                    PartyRequirementAction.REVIEW,
                    PartyRequirementAction.CLOSE);

    private static final List<PartyRequirementAction> CLOSED =
            List.of(PartyRequirementAction.REOPEN);

    public PartyRequirement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keeping);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public PartyRequirement with(Keeping changed, PartyRequirementContent says) {
        return new PartyRequirement(id, changed, says);
    }

    /// What whoever works in the scope may do to it now.
    public List<PartyRequirementAction> allowedActions(TenantScope scope) {
        return allowed(scope, OPEN, CLOSED);
    }
}
