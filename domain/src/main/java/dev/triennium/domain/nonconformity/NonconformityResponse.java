package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a certification body was sent about all that it found in one audit. It never changes: its
/// files are kept as they were sent, and another response is another one.
///
/// @param number counts the responses about one audit from 1
/// @param count of the nonconformities in it
/// @param answer null: the body has not answered yet
public record NonconformityResponse(
        NonconformityResponseId id,
        int version,
        PlannedAuditId audit,
        int number,
        LocalDate sentOn,
        int count,
        Instant madeAt,
        PersonId madeBy,
        Sent workbook,
        Sent pages,
        @Nullable Answer answer)
        implements Aggregate<NonconformityResponseId> {

    /// No body is sent more about one audit.
    public static final int MAX = 50;

    /// What can be done to it.
    public enum Action {
        ANSWER
    }

    /// A file as it was sent.
    ///
    /// @param sha256 of the content, in lower-case hex
    public record Sent(KeptFileId file, String name, long size, String sha256) {

        public Sent {
            Objects.requireNonNull(file);
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    /// @param note why it was not accepted; of one that is accepted null where nothing was said
    /// @param again by when the body wants another response; null: it named no day
    public record Answer(
            boolean isAccepted,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate again,
            Instant at,
            PersonId by) {

        public Answer {
            Objects.requireNonNull(on);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public NonconformityResponse {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(sentOn);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(madeBy);
        Objects.requireNonNull(workbook);
        Objects.requireNonNull(pages);
    }

    NonconformityResponse answered(Answer given) {
        if (answer != null) {
            throw NonconformityRule.mismatch("The certification body has answered already.");
        }
        return new NonconformityResponse(
                id,
                version + 1,
                audit,
                number,
                sentOn,
                count,
                madeAt,
                madeBy,
                workbook,
                pages,
                given);
    }

    public List<Action> allowedActions(TenantScope scope) {
        return answer == null && scope.mayChange(Permission.MANAGE_SYSTEM)
                ? List.of(Action.ANSWER)
                : List.of();
    }
}
