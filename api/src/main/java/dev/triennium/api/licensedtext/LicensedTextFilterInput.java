package dev.triennium.api.licensedtext;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextFilter;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The SDL's `LicensedTextFilter`.
record LicensedTextFilterInput(
        @Nullable StandardId standardId,
        @Nullable ClauseId clauseId,
        @Nullable ControlId controlId) {

    LicensedTextFilter toFilter() {
        return new LicensedTextFilter(standardId, subject(clauseId, controlId).orElse(null));
    }

    /// Empty when neither is given.
    ///
    /// @throws ValidationException when both are
    static Optional<LicensedText.Subject> subject(
            @Nullable ClauseId clauseId, @Nullable ControlId controlId) {
        if (clauseId != null && controlId != null) {
            throw new ValidationException(
                    "controlId", "A text is of a clause or of a control, not of both.");
        }
        if (clauseId != null) {
            return Optional.of(new LicensedText.Subject.OfClause(clauseId));
        }
        return controlId == null
                ? Optional.empty()
                : Optional.of(new LicensedText.Subject.OfControl(controlId));
    }
}
