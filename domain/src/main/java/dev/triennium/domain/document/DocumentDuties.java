package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The documents that colleagues answer for, and those that wait for them to approve.
@DomainService
final class DocumentDuties implements ColleagueDuties {

    private final DocumentRepository documents;
    private final DocumentApprovalService approvals;

    DocumentDuties(DocumentRepository documents, DocumentApprovalService approvals) {
        this.documents = documents;
        this.approvals = approvals;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        return documents.listOpenWork(scopes, colleagues);
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return approvals.handOver(scope, from, to);
    }
}
