package dev.triennium.api.evidence;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The root fields of evidence.
@Controller
class EvidenceController {

    private final EvidenceRepository evidence;
    private final EvidenceService service;

    EvidenceController(EvidenceRepository evidence, EvidenceService service) {
        this.evidence = evidence;
        this.service = service;
    }

    @QueryMapping
    @Nullable EvidenceView evidence(@Argument EvidenceId id, TenantScope scope) {
        return evidence.findFacts(scope, id)
                .map(found -> EvidenceView.of(scope, found))
                .orElse(null);
    }

    record EvidencePayload(@Nullable EvidenceView evidence, List<UserErrorView> errors) {}

    private static EvidencePayload payload(TenantScope scope, Evidence changed) {
        return new EvidencePayload(EvidenceView.of(scope, changed.facts()), List.of());
    }

    @MutationMapping
    EvidencePayload addEvidence(@Argument @Valid AddEvidenceInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    EvidencePayload changeEvidence(@Argument @Valid ChangeEvidenceInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    EvidencePayload reviseEvidence(@Argument @Valid ReviseEvidenceInput input, TenantScope scope) {
        return payload(
                scope,
                service.revise(scope, input.id(), input.toRevision(), input.expectedVersion()));
    }

    @MutationMapping
    EvidencePayload archiveEvidence(@Argument ArchiveEvidenceInput input, TenantScope scope) {
        return payload(scope, service.archive(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    EvidencePayload unarchiveEvidence(@Argument UnarchiveEvidenceInput input, TenantScope scope) {
        return payload(scope, service.unarchive(scope, input.id(), input.expectedVersion()));
    }
}
