package dev.triennium.domain.answersheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import java.util.function.Predicate;

/// What a row is about.
sealed interface Subject {

    /// @param version the one that the row was made from
    /// @param isUntouched whether an answer is the one that the row came with
    record Of(AssessmentItem item, int version, Predicate<Answer> isUntouched) implements Subject {}

    /// It must be about something, and cannot be.
    record Wrong(AnswerColumn column, Message message) implements Subject {}

    /// A row of a table that holds other things, too.
    record Unmatched(Message message) implements Subject {}

    record Nothing() implements Subject {}
}
