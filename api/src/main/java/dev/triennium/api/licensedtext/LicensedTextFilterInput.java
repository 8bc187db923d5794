package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
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
        @Nullable GlobalId standardId, @Nullable GlobalId clauseId, @Nullable GlobalId controlId) {

    LicensedTextFilter toFilter() {
        return new LicensedTextFilter(
                standardId == null ? null : standardId.as(StandardView.TYPE, StandardId::new),
                subject(clauseId, controlId).orElse(null));
    }

    /// Empty when neither is given.
    ///
    /// @throws ValidationException when both are
    static Optional<LicensedText.Subject> subject(
            @Nullable GlobalId clauseId, @Nullable GlobalId controlId) {
        if (clauseId != null && controlId != null) {
            throw new ValidationException("controlId", "A clause or a control, not both");
        }
        if (clauseId != null) {
            return Optional.of(
                    new LicensedText.Subject.OfClause(clauseId.as(ClauseView.TYPE, ClauseId::new)));
        }
        return controlId == null
                ? Optional.empty()
                : Optional.of(
                        new LicensedText.Subject.OfControl(
                                controlId.as(ControlView.TYPE, ControlId::new)));
    }
}
