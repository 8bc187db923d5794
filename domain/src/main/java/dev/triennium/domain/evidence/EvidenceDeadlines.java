package dev.triennium.domain.evidence;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The deadlines of evidence and of the requests for it.
final class EvidenceDeadlines {

    private static final int DAYS_TO_JUDGE = 7;

    private EvidenceDeadlines() {}

    /// The last day of what is in use. Each revision has its own: the former one is not the same
    /// day moved, it is over.
    static List<Deadline> of(Evidence.Facts facts) {
        var until = facts.validity().until();
        return until == null || facts.standing().archived() != null
                ? List.of()
                : List.of(
                        deadline(
                                EvidenceService.TYPE,
                                facts.id().value(),
                                facts.profile().title(),
                                EvidenceDeadlineKind.EVIDENCE_EXPIRY,
                                "expiry/" + facts.revision(),
                                until,
                                EvidenceRule.RENEWED_IN_TIME,
                                facts.profile().owner()));
    }

    /// @param zone of the organisation
    static List<Deadline> of(EvidenceRequest request, ZoneId zone) {
        var asked = request.asked();
        return switch (request.state()) {
            case EvidenceRequest.State.Open _, EvidenceRequest.State.Returned _ ->
                    List.of(
                            deadline(
                                    EvidenceRequestService.TYPE,
                                    request.id().value(),
                                    asked.title(),
                                    EvidenceDeadlineKind.EVIDENCE_REQUEST,
                                    "give/" + asked.assignee().value(),
                                    asked.dueOn(),
                                    EvidenceRule.GIVEN_IN_TIME,
                                    asked.assignee()));
            case EvidenceRequest.State.Given given ->
                    List.of(
                            deadline(
                                    EvidenceRequestService.TYPE,
                                    request.id().value(),
                                    asked.title(),
                                    EvidenceDeadlineKind.EVIDENCE_GIVEN,
                                    "judge/" + given.at().toEpochMilli(),
                                    LocalDate.ofInstant(given.at(), zone).plusDays(DAYS_TO_JUDGE),
                                    EvidenceRule.JUDGED_IN_TIME,
                                    null));
            case EvidenceRequest.State.Accepted _, EvidenceRequest.State.Withdrawn _ -> List.of();
        };
    }

    private static Deadline deadline(
            String type,
            UUID subject,
            String title,
            EvidenceDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            EvidenceRule rule,
            @Nullable ColleagueId owner) {
        return new Deadline(
                new DeadlineSubject(type, subject, title, List.of()),
                kind,
                slot,
                0,
                dueOn,
                null,
                Deadline.State.OPEN,
                rule.reference(),
                owner);
    }
}
