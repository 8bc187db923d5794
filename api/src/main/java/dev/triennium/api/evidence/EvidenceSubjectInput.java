package dev.triennium.api.evidence;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceSubjectInput`.
record EvidenceSubjectInput(
        @Nullable ClauseId clauseId,
        @Nullable ControlId controlId,
        @Nullable AssessmentItemId assessmentItemId) {

    /// @param place of it in the input
    EvidenceSubject toSubject(String place) {
        var given = new ArrayList<EvidenceSubject>();
        Stream.ofNullable(clauseId).map(EvidenceSubject.OfClause::new).forEach(given::add);
        Stream.ofNullable(controlId).map(EvidenceSubject.OfControl::new).forEach(given::add);
        Stream.ofNullable(assessmentItemId)
                .map(EvidenceSubject.OfAssessmentItem::new)
                .forEach(given::add);
        if (given.size() != 1) {
            throw new ValidationException(
                    place,
                    "A clause, a control or an item of a gap analysis is named, and one only.");
        }
        return given.getFirst();
    }

    static List<EvidenceSubject> toSubjects(List<EvidenceSubjectInput> all) {
        return IntStream.range(0, all.size())
                .mapToObj(index -> all.get(index).toSubject("subjects." + index))
                .toList();
    }
}
