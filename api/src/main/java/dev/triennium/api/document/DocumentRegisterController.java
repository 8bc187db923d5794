package dev.triennium.api.document;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.document.ApprovalPolicy;
import dev.triennium.domain.document.ApprovalPolicyService;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// What documents lie in, and who approves them.
@Controller
class DocumentRegisterController {

    private final DocumentFolderService folders;
    private final ApprovalPolicyService policies;

    DocumentRegisterController(DocumentFolderService folders, ApprovalPolicyService policies) {
        this.folders = folders;
        this.policies = policies;
    }

    record FolderPayload(@Nullable DocumentFolderView documentFolder, List<UserErrorView> errors) {}

    private static FolderPayload payload(TenantScope scope, DocumentFolder folder) {
        return new FolderPayload(DocumentFolderView.of(scope, folder), List.of());
    }

    @MutationMapping
    FolderPayload createDocumentFolder(
            @Argument @Valid CreateDocumentFolderInput input, TenantScope scope) {
        return payload(scope, folders.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    FolderPayload changeDocumentFolder(
            @Argument @Valid ChangeDocumentFolderInput input, TenantScope scope) {
        return payload(
                scope, folders.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    FolderPayload removeDocumentFolder(
            @Argument RemoveDocumentFolderInput input, TenantScope scope) {
        return payload(scope, folders.remove(scope, input.id(), input.expectedVersion()));
    }

    record PolicyPayload(
            @Nullable DocumentApprovalPolicyView documentApprovalPolicy,
            List<UserErrorView> errors) {}

    private static PolicyPayload payload(TenantScope scope, ApprovalPolicy policy) {
        return new PolicyPayload(DocumentApprovalPolicyView.of(scope, policy), List.of());
    }

    @MutationMapping
    PolicyPayload createDocumentApprovalPolicy(
            @Argument CreateDocumentApprovalPolicyInput input, TenantScope scope) {
        return payload(scope, policies.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    PolicyPayload changeDocumentApprovalPolicy(
            @Argument ChangeDocumentApprovalPolicyInput input, TenantScope scope) {
        return payload(
                scope,
                policies.change(scope, input.id(), _ -> input.toRule(), input.expectedVersion()));
    }

    @MutationMapping
    PolicyPayload removeDocumentApprovalPolicy(
            @Argument RemoveDocumentApprovalPolicyInput input, TenantScope scope) {
        return payload(scope, policies.remove(scope, input.id(), input.expectedVersion()));
    }
}
