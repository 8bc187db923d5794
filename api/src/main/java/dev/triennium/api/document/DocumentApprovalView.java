package dev.triennium.api.document;

import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.document.VersionPeople;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;

/// The GraphQL type `DocumentApproval`.
///
/// @param submittedById no field of the SDL: what `submittedBy` is read by
record DocumentApprovalView(
        int round,
        List<DocumentApproverView> approvers,
        int required,
        boolean inOrder,
        List<Integer> waiting,
        Instant submittedAt,
        PersonId submittedById) {

    static final String TYPE = "DocumentApproval";

    static DocumentApprovalView of(
            TenantScope scope,
            VersionHead head,
            VersionHead.Submission submission,
            VersionPeople people) {
        return new DocumentApprovalView(
                submission.round(),
                DocumentApproverView.of(scope, people.approvers()),
                submission.required(),
                submission.inOrder(),
                people.waiting(head),
                submission.at(),
                submission.by());
    }
}
