package dev.triennium.api.certificateproof;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProofService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CertificateProofController {

    private final CertificateProofService service;

    CertificateProofController(CertificateProofService service) {
        this.service = service;
    }

    record CertificateProofPayload(
            @Nullable CertificateProofView certificateProof, List<UserErrorView> errors) {}

    private static CertificateProofPayload payload(TenantScope scope, CertificateProof proof) {
        return new CertificateProofPayload(CertificateProofView.of(scope, proof), List.of());
    }

    @MutationMapping
    CertificateProofPayload recordCertificateDraft(
            @Argument @Valid RecordCertificateDraftInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toDraft(), input.idempotencyKey()));
    }

    @MutationMapping
    CertificateProofPayload changeCertificateDraft(
            @Argument @Valid ChangeCertificateDraftInput input, TenantScope scope) {
        return payload(
                scope,
                service.change(
                        scope,
                        input.id(),
                        input.content().toContent(),
                        input.ownerId(),
                        input.expectedVersion()));
    }

    @MutationMapping
    CertificateProofPayload approveCertificateDraft(
            @Argument @Valid ApproveCertificateDraftInput input, TenantScope scope) {
        return payload(
                scope, service.approve(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    CertificateProofPayload noteCertificateIssued(
            @Argument NoteCertificateIssuedInput input, TenantScope scope) {
        return payload(
                scope,
                service.noteIssued(
                        scope, input.id(), input.certificateId(), input.expectedVersion()));
    }

    @MutationMapping
    CertificateProofPayload recordRegisterCheck(
            @Argument @Valid RecordRegisterCheckInput input, TenantScope scope) {
        return payload(
                scope,
                service.check(
                        scope,
                        input.id(),
                        input.result(),
                        input.checkedOn(),
                        input.url() == null ? null : input.url().toString(),
                        input.note(),
                        input.expectedVersion()));
    }
}
