package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.Approver.ByColleague;
import dev.triennium.domain.document.Approver.InRole;
import dev.triennium.domain.document.DocumentVersion.Publication;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whose turn documents are, and by when.
@DomainService
final class DocumentDeadlines {

    private static final int DAYS_TO_APPROVE = 7;

    private final DocumentRepository documents;
    private final DocumentReaders readers;

    DocumentDeadlines(DocumentRepository documents, DocumentReaders readers) {
        this.documents = documents;
        this.readers = readers;
    }

    /// Of the document as it is stored.
    List<Deadline> of(TenantScope scope, DocumentId id) {
        return documents
                .findFacts(scope, id)
                .filter(facts -> facts.withdrawnOn() == null)
                .map(facts -> of(scope, facts))
                .orElse(List.of());
    }

    private List<Deadline> of(TenantScope scope, Document.Facts facts) {
        var ref = Ref.in(scope, facts.id());
        var current =
                documents
                        .listCurrent(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        var deadlines = new ArrayList<Deadline>();
        for (var head : current) {
            switch (head.state()) {
                case PUBLISHED -> {
                    addReview(deadlines, facts, head);
                    addReaders(deadlines, scope, facts, head);
                }
                case IN_REVIEW -> addApproval(deadlines, scope, facts, head);
                case DRAFT, APPROVED, OBSOLETE -> {
                    // It waits for nobody in particular.
                }
            }
        }
        return deadlines;
    }

    /// Each review is a deadline of its own, not the former one on another day.
    private static void addReview(
            List<Deadline> deadlines, Document.Facts facts, VersionHead head) {
        var publication = publication(head);
        var dueOn = publication.reviewDueOn();
        if (dueOn != null) {
            var reviewed = publication.reviewedOn();
            deadlines.add(
                    deadline(
                            subject(facts, head),
                            DocumentDeadlineKind.REVIEW,
                            "review/"
                                    + head.number()
                                    + "/"
                                    + (reviewed == null ? "first" : reviewed.toString()),
                            dueOn,
                            DocumentRule.REVIEWED_IN_TIME,
                            facts.description().owner()));
        }
    }

    private static Publication publication(VersionHead head) {
        return Objects.requireNonNull(head.publication());
    }

    /// Who has a login is reminded; all others have a link, and whoever answers for the document
    /// sees to it that they use it.
    private void addReaders(
            List<Deadline> deadlines, TenantScope scope, Document.Facts facts, VersionHead head) {
        var ref = Ref.in(scope, facts.id());
        var scopes = TenantScopes.of(scope);
        var distribution =
                documents
                        .listDistributions(scopes, List.of(ref))
                        .getOrDefault(ref, Distribution.NOBODY);
        if (distribution.days() == null) {
            return;
        }
        var missing = readers.listMissing(scopes, List.of(ref)).getOrDefault(ref, List.of());
        LocalDate first = null;
        for (var reader : missing) {
            var dueOn = Objects.requireNonNull(distribution.dueOn(publication(head), reader));
            first = first == null || dueOn.isBefore(first) ? dueOn : first;
            if (reader.person() != null) {
                deadlines.add(
                        deadline(
                                subject(facts, head),
                                DocumentDeadlineKind.READING,
                                "read/" + head.number() + "/" + reader.id().value(),
                                dueOn,
                                DocumentRule.CONFIRMED_IN_TIME,
                                reader.id()));
            }
        }
        if (first != null) {
            deadlines.add(
                    deadline(
                            subject(facts, head)
                                    .with(
                                            List.of(
                                                    new Fact(
                                                            DocumentReminders.MISSING,
                                                            Integer.toString(missing.size())))),
                            DocumentDeadlineKind.READERS,
                            "readers/" + head.number(),
                            first,
                            DocumentRule.CONFIRMED_IN_TIME,
                            facts.description().owner()));
        }
    }

    /// Where several places wait for one role, its holders are told once.
    private void addApproval(
            List<Deadline> deadlines, TenantScope scope, Document.Facts facts, VersionHead head) {
        var ref = Ref.in(scope, head.id());
        var people =
                documents
                        .listPeople(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, VersionPeople.NOBODY);
        var submission = Objects.requireNonNull(head.submission());
        var dueOn =
                LocalDate.ofInstant(turnOf(submission, people), scope.zone())
                        .plusDays(DAYS_TO_APPROVE);
        Map<String, Deadline> bySlot = new LinkedHashMap<>();
        for (var place : people.waiting(head)) {
            var waiting =
                    switch (people.approvers().get(place)) {
                        case ByColleague(var colleague) ->
                                deadline(
                                        subject(facts, head),
                                        DocumentDeadlineKind.APPROVAL,
                                        slot(head, submission, colleague.value().toString()),
                                        dueOn,
                                        DocumentRule.DECIDED_IN_TIME,
                                        colleague);
                        case InRole(var role) ->
                                deadline(
                                        subject(facts, head),
                                        DocumentDeadlineKind.approvalBy(role),
                                        slot(head, submission, role.name()),
                                        dueOn,
                                        DocumentRule.DECIDED_IN_TIME,
                                        null);
                    };
            bySlot.putIfAbsent(waiting.slot(), waiting);
        }
        deadlines.addAll(bySlot.values());
    }

    /// A round of the version with somebody in it.
    private static String slot(
            VersionHead head, VersionHead.Submission submission, String approver) {
        return head.number() + "/" + submission.round() + "/" + approver;
    }

    /// Since when those who are waited for have been: in an order, since the one before decided.
    private static Instant turnOf(VersionHead.Submission submission, VersionPeople people) {
        return people.decisions().stream()
                .filter(one -> submission.inOrder() && one.round() == submission.round())
                .map(Decision::at)
                .reduce(submission.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static DeadlineSubject subject(Document.Facts facts, VersionHead head) {
        var label = facts.description().label();
        return new DeadlineSubject(
                DocumentService.TYPE,
                facts.id().value(),
                label,
                List.of(new Fact(DocumentReminders.DOCUMENT, label + " " + head.number())));
    }

    private static Deadline deadline(
            DeadlineSubject subject,
            DocumentDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            DocumentRule rule,
            @Nullable ColleagueId owner) {
        return new Deadline(
                subject, kind, slot, 0, dueOn, null, Deadline.State.OPEN, rule.reference(), owner);
    }
}
