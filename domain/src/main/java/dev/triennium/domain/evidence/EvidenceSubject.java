package dev.triennium.domain.evidence;

import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.Objects;

/// What evidence can be about. A feature whose things are proven adds its own.
public sealed interface EvidenceSubject {

    record OfClause(ClauseId clause) implements EvidenceSubject {
        public OfClause {
            Objects.requireNonNull(clause);
        }
    }

    record OfControl(ControlId control) implements EvidenceSubject {
        public OfControl {
            Objects.requireNonNull(control);
        }
    }

    record OfAssessmentItem(AssessmentItemId item) implements EvidenceSubject {
        public OfAssessmentItem {
            Objects.requireNonNull(item);
        }
    }
}
