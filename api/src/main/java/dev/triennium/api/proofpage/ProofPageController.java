package dev.triennium.api.proofpage;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.proofpage.ProofPageService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProofPageController {

    private final ProofPageService service;

    ProofPageController(ProofPageService service) {
        this.service = service;
    }

    record ProofPagePayload(@Nullable ProofPageView proofPage, List<UserErrorView> errors) {}

    private static ProofPagePayload payload(TenantScope scope, ProofPage page) {
        return new ProofPagePayload(ProofPageView.of(scope, page), List.of());
    }

    @MutationMapping
    ProofPagePayload publishProofPage(
            @Argument @Valid PublishProofPageInput input, TenantScope scope) {
        return payload(
                scope,
                service.publish(
                        scope, input.certificationId(), input.toContent(), input.idempotencyKey()));
    }

    @MutationMapping
    ProofPagePayload changeProofPage(
            @Argument @Valid ChangeProofPageInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ProofPagePayload renewProofPage(@Argument RenewProofPageInput input, TenantScope scope) {
        return payload(scope, service.renew(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    ProofPagePayload revokeProofPage(@Argument RevokeProofPageInput input, TenantScope scope) {
        return payload(scope, service.revoke(scope, input.id(), input.expectedVersion()));
    }
}
