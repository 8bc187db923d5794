package dev.triennium.domain.incident;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody answers when they are asked whether a certification body must be told.
///
/// @param isRequired null: nobody knows yet
/// @param dueOn the last day to tell it
public record NoticeAnswer(
        @Nullable Boolean isRequired,
        @Nullable CertificationBodyId body,
        @Nullable LocalDate dueOn,
        @Nullable String reason) {

    public static final int MAX_REASON = 2_000;

    /// @throws ValidationException when the answer says more or less than it should
    public NoticeAnswer {
        if (isRequired == null || !isRequired) {
            if (body != null) {
                throw new ValidationException(
                        "notice.certificationBodyId",
                        "Name a certification body only where one must be told.");
            }
            if (dueOn != null) {
                throw new ValidationException(
                        "notice.dueOn",
                        "Give the day only where a certification body must be told.");
            }
        } else if (dueOn == null) {
            throw new ValidationException(
                    "notice.dueOn", "Say by when the certification body must be told.");
        }
        if (Boolean.FALSE.equals(isRequired) && reason == null) {
            throw new ValidationException(
                    "notice.reason", "Say why no certification body must be told.");
        }
    }

    /// @param answerBy the day by which somebody finds out what is unclear
    BodyNotice toNotice(LocalDate answerBy) {
        if (isRequired == null) {
            return new BodyNotice.Unclear(answerBy, reason);
        }
        if (dueOn != null) {
            return new BodyNotice.Required(body, dueOn, reason);
        }
        return new BodyNotice.NotRequired(reason == null ? "" : reason);
    }
}
