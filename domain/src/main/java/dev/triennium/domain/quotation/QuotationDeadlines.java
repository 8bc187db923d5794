package dev.triennium.domain.quotation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;

/// The deadlines of what bodies are asked for: to answer, and to be answered.
@DomainService
final class QuotationDeadlines {

    static final String QUOTATION = "Quotation";

    private final CertificationBodyRepository bodies;
    private final ManagementSystemRepository systems;

    QuotationDeadlines(CertificationBodyRepository bodies, ManagementSystemRepository systems) {
        this.bodies = bodies;
        this.systems = systems;
    }

    List<Deadline> of(TenantScope scope, QuotationRequest request, Quotation quotation) {
        return switch (request.state()) {
            case QuotationRequest.State.Sent _ -> ofSent(scope, request, quotation);
            case QuotationRequest.State.Draft _,
                    QuotationRequest.State.Decided _,
                    QuotationRequest.State.Withdrawn _ ->
                    List.of();
        };
    }

    private List<Deadline> ofSent(
            TenantScope scope, QuotationRequest request, Quotation quotation) {
        return switch (quotation.state()) {
            case Quotation.State.Invited _ ->
                    List.of(
                            deadline(
                                    subject(scope, request, quotation),
                                    QuotationDeadlineKind.QUOTATION_ANSWER,
                                    "answer",
                                    request.content().answerBy(),
                                    QuotationRule.ANSWER));
            case Quotation.State.Quoted(var offer) ->
                    offer.validUntil() == null
                            ? List.of()
                            : List.of(
                                    deadline(
                                            subject(scope, request, quotation),
                                            QuotationDeadlineKind.QUOTATION_VALIDITY,
                                            "validity",
                                            offer.validUntil(),
                                            QuotationRule.VALIDITY));
            case Quotation.State.Declined _ -> List.of();
        };
    }

    private DeadlineSubject subject(
            TenantScope scope, QuotationRequest request, Quotation quotation) {
        return new DeadlineSubject(
                QUOTATION,
                quotation.id().value(),
                bodies.find(scope, quotation.body()).map(body -> body.name()).orElse(""),
                List.of(
                        new DeadlineSubject.Fact(
                                QuotationReminders.SYSTEM,
                                systems.findFacts(scope, request.system())
                                        .map(facts -> facts.name())
                                        .orElse(""))));
    }

    private static Deadline deadline(
            DeadlineSubject subject,
            QuotationDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            QuotationRule rule) {
        return new Deadline(
                subject, kind, slot, 0, dueOn, null, Deadline.State.OPEN, rule.reference(), null);
    }
}
