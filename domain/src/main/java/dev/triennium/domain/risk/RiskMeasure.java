package dev.triennium.domain.risk;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A measure that treats a risk.
///
/// @param doneOn null: it is open
public record RiskMeasure(
        RiskMeasureId id,
        int version,
        RiskId risk,
        Content content,
        @Nullable LocalDate doneOn,
        @Nullable String result)
        implements Aggregate<RiskMeasureId>, Owned<RiskMeasureId, RiskMeasure> {

    public static final int MAX_RESULT = 2_000;

    /// What is to be done.
    ///
    /// @param dueOn null: by no certain day
    public record Content(String title, @Nullable ColleagueId owner, @Nullable LocalDate dueOn) {

        public Content {
            Objects.requireNonNull(title);
        }
    }

    public RiskMeasure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(risk);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return content.dueOn();
    }

    @Override
    public boolean isOpen() {
        return doneOn == null;
    }

    @Override
    public RiskMeasure ownedBy(ColleagueId colleague) {
        return with(new Content(content.title(), colleague, content.dueOn()));
    }

    RiskMeasure with(Content changed) {
        requireOpen();
        return new RiskMeasure(id, version + 1, risk, changed, null, null);
    }

    RiskMeasure done(LocalDate day, @Nullable String cameOfIt) {
        requireOpen();
        return new RiskMeasure(id, version + 1, risk, content, day, cameOfIt);
    }

    RiskMeasure reopened() {
        if (isOpen()) {
            throw RiskRule.mismatch("The measure is not done.");
        }
        return new RiskMeasure(id, version + 1, risk, content, null, null);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw RiskRule.mismatch("The measure is done.");
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<RiskMeasureAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        return isOpen()
                ? List.of(RiskMeasureAction.CHANGE, RiskMeasureAction.COMPLETE)
                : List.of(RiskMeasureAction.REOPEN);
    }
}
