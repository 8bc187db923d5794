package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A firm's own template, made from one of the product's: as lists show it.
///
/// @param version grows with each change, retiring it included
/// @param base the key of the product's template
/// @param retirement null: the firm's people use it
public record FirmTemplate(
        FirmTemplateId id,
        FirmId firm,
        int version,
        String base,
        FirmTemplateVersion latest,
        @Nullable Retirement retirement) {

    public FirmTemplate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(base);
        Objects.requireNonNull(latest);
    }

    /// Who took it out of use, and when.
    public record Retirement(PersonId by, Instant at) {

        public Retirement {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }
    }

    public boolean isRetired() {
        return retirement != null;
    }

    FirmTemplate with(FirmTemplateVersion saved) {
        requireInUse();
        return new FirmTemplate(id, firm, version + 1, base, saved, null);
    }

    FirmTemplate retire(Retirement now) {
        requireInUse();
        return new FirmTemplate(id, firm, version + 1, base, latest, now);
    }

    void requireInUse() {
        if (isRetired()) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    FirmTemplateRule.RETIRED_STAYS.reference(),
                    List.of("id"),
                    "The template is retired.");
        }
    }

    /// @param field that names it
    /// @throws ValidationException when it is retired
    public void requireUsable(String field) {
        if (isRetired()) {
            throw new ValidationException(
                    field, "The template is retired; nothing new is made from it.");
        }
    }

    /// What whoever may change it can do to it now.
    public List<FirmTemplateAction> allowedActions() {
        return isRetired() ? List.of() : List.of(FirmTemplateAction.values());
    }
}
