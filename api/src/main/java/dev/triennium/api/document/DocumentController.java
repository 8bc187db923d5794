package dev.triennium.api.document;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentApprovalService;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DocumentController {

    private final DocumentRepository documents;
    private final DocumentService service;
    private final DocumentApprovalService approvals;

    DocumentController(
            DocumentRepository documents,
            DocumentService service,
            DocumentApprovalService approvals) {
        this.documents = documents;
        this.service = service;
        this.approvals = approvals;
    }

    @QueryMapping
    @Nullable DocumentView document(@Argument DocumentId id, TenantScope scope) {
        return documents
                .findFacts(scope, id)
                .map(found -> DocumentView.of(scope, found))
                .orElse(null);
    }

    record DocumentPayload(@Nullable DocumentView document, List<UserErrorView> errors) {}

    private static DocumentPayload changed(TenantScope scope, Document document) {
        return new DocumentPayload(DocumentView.of(scope, document.facts()), List.of());
    }

    @MutationMapping
    DocumentPayload createDocument(@Argument @Valid CreateDocumentInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    DocumentPayload changeDocument(@Argument @Valid ChangeDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                service.describe(
                        scope,
                        input.id(),
                        input::applyTo,
                        input.clauses(),
                        input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload writeDocument(@Argument @Valid WriteDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                service.write(
                        scope,
                        input.id(),
                        input.changelog(),
                        input.toContent(),
                        input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload submitDocument(@Argument SubmitDocumentInput input, TenantScope scope) {
        return changed(scope, approvals.submit(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload recallDocument(@Argument RecallDocumentInput input, TenantScope scope) {
        return changed(scope, approvals.recall(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload approveDocument(
            @Argument @Valid ApproveDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                approvals.approve(scope, input.id(), input.consent(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload rejectDocument(@Argument @Valid RejectDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                approvals.reject(scope, input.id(), input.comment(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload replaceDocumentApprover(
            @Argument ReplaceDocumentApproverInput input, TenantScope scope) {
        return changed(
                scope,
                approvals.replaceApprover(
                        scope,
                        input.id(),
                        input.place(),
                        input.colleagueId(),
                        input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload publishDocument(@Argument PublishDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                service.publish(scope, input.id(), input.effectiveOn(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload reviseDocument(@Argument @Valid ReviseDocumentInput input, TenantScope scope) {
        return changed(
                scope,
                service.revise(
                        scope,
                        input.id(),
                        input.step(),
                        input.changelog(),
                        input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload discardDocumentDraft(
            @Argument DiscardDocumentDraftInput input, TenantScope scope) {
        return changed(scope, service.discardDraft(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload confirmDocumentStillValid(
            @Argument ConfirmDocumentStillValidInput input, TenantScope scope) {
        return changed(
                scope, service.confirmStillValid(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload withdrawDocument(@Argument WithdrawDocumentInput input, TenantScope scope) {
        return changed(scope, service.withdraw(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    DocumentPayload setDocumentDistribution(
            @Argument @Valid SetDocumentDistributionInput input, TenantScope scope) {
        return changed(
                scope,
                service.distribute(
                        scope, input.id(), input.toDistribution(), input.expectedVersion()));
    }
}
