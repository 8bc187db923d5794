package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ReviewInput`.
///
/// @param input no field of the SDL: what other fields are made from
record ReviewInputView(
        ReviewInput input,
        String key,
        @Nullable String text,
        List<ReviewFigure> figures,
        boolean isRecordedHere) {

    static ReviewInputView of(ReviewInput input, boolean isRecordedHere) {
        return new ReviewInputView(
                input, input.topic().key(), input.text(), input.figures(), isRecordedHere);
    }
}
