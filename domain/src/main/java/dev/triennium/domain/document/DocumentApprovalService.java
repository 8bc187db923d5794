package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.document.Approver.ByColleague;
import dev.triennium.domain.document.DocumentVersion.InReview;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Takes drafts through their approval.
@DomainService
public final class DocumentApprovalService {

    private final DocumentRepository documents;
    private final Kept<DocumentId, Document> kept;
    private final ApprovalPolicyService policies;
    private final DocumentColleagues colleagues;
    private final Changes changes;
    private final Clock clock;

    public DocumentApprovalService(
            DocumentRepository documents,
            ApprovalPolicyService policies,
            DocumentColleagues colleagues,
            DocumentReminding reminding,
            Changes changes,
            Clock clock) {
        this.documents = documents;
        this.kept = DocumentService.kept(documents, reminding);
        this.policies = policies;
        this.colleagues = colleagues;
        this.changes = changes;
        this.clock = clock;
    }

    /// Hands a draft to those who approve documents of its kind.
    public Document submit(TenantScope scope, DocumentId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var rule = policies.ruleFor(scope, before.facts().description().kind());
                    requireAble(scope, before, rule);
                    return before.submit(rule, clock.instant(), DocumentColleagues.person(scope));
                });
    }

    private void requireAble(TenantScope scope, Document document, ApprovalRule rule) {
        rule.approvers().forEach(one -> colleagues.requireAble(scope, one, List.of("id")));
        requireNotLeftToAuthors(scope, document.draft().body().authors(), rule);
    }

    private void requireNotLeftToAuthors(
            TenantScope scope, Set<PersonId> authors, ApprovalRule rule) {
        var isLeftToAuthors =
                rule.approvers().stream()
                        .allMatch(
                                one ->
                                        one instanceof ByColleague(var colleague)
                                                && authors.stream()
                                                        .anyMatch(
                                                                colleagues.get(
                                                                                scope, colleague,
                                                                                "id")
                                                                        ::isPerson));
        if (isLeftToAuthors) {
            throw DocumentRule.FOUR_EYES.refuse(
                    "All who would approve the version wrote it; the policy needs somebody else.");
        }
    }

    /// Takes it back, to write on.
    public Document recall(TenantScope scope, DocumentId id, int expectedVersion) {
        return changes.change(
                scope, kept, id, expectedVersion, before -> before.inReview(InReview::recall));
    }

    /// @param consent the sentence that the approver agreed to
    public Document approve(TenantScope scope, DocumentId id, String consent, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.inReview(
                                review ->
                                        review.approve(
                                                colleagues.voter(scope),
                                                consent,
                                                clock.instant())));
    }

    /// @param comment what is wrong with it
    public Document reject(TenantScope scope, DocumentId id, String comment, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.inReview(
                                review ->
                                        review.reject(
                                                colleagues.voter(scope),
                                                comment,
                                                clock.instant())));
    }

    /// Asks somebody else in the place of one who left, or is away.
    public Document replaceApprover(
            TenantScope scope, DocumentId id, int place, ColleagueId other, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var approver = new ByColleague(other);
                    colleagues.requireAble(scope, approver, List.of("colleagueId"));
                    return before.inReview(
                            review -> {
                                var after = review.replace(place, approver);
                                requireNotLeftToAuthors(
                                        scope, after.body().authors(), after.approval().rule());
                                return after;
                            });
                });
    }

    /// Lets another answer for all that the one answers for, and approve in their place. Whoever
    /// cannot approve is not asked to; the place then waits for somebody else. Called in the
    /// transaction.
    ///
    /// @return the documents and the policies
    List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var open =
                documents
                        .listOpenWork(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        var heir = colleagues.get(scope, to, "toId");
        var handed = new LinkedHashMap<EntityId, OpenWork>();
        open.forEach(work -> handed.putIfAbsent(work.subject(), work));
        for (var subject : handed.keySet()) {
            changes.change(
                    scope,
                    kept,
                    (DocumentId) subject,
                    before -> before.handOver(from, to, heir.person() != null));
        }
        if (heir.person() != null) {
            policies.handOver(scope, new ByColleague(from), new ByColleague(to))
                    .forEach(
                            id ->
                                    handed.put(
                                            id,
                                            new OpenWork(ApprovalPolicyService.TYPE, id, null)));
        }
        return List.copyOf(handed.values());
    }
}
