package dev.triennium.api.evidence;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.participation.ParticipationLinkView;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.evidence.EvidenceRequestService;
import dev.triennium.domain.evidence.GiveByLink;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The root fields of requests for evidence.
@Controller
class EvidenceRequestController {

    private final EvidenceRequestRepository requests;
    private final EvidenceRequestService service;
    private final GiveByLink links;
    private final Clock clock;

    EvidenceRequestController(
            EvidenceRequestRepository requests,
            EvidenceRequestService service,
            GiveByLink links,
            Clock clock) {
        this.requests = requests;
        this.service = service;
        this.links = links;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable EvidenceRequestView evidenceRequest(
            @Argument EvidenceRequestId id, TenantScope scope) {
        return requests.find(scope, id)
                .map(found -> EvidenceRequestView.of(scope, found))
                .orElse(null);
    }

    record RequestPayload(@Nullable EvidenceRequestView request, List<UserErrorView> errors) {}

    private static RequestPayload payload(TenantScope scope, EvidenceRequest changed) {
        return new RequestPayload(EvidenceRequestView.of(scope, changed), List.of());
    }

    @MutationMapping
    RequestPayload requestEvidence(@Argument @Valid RequestEvidenceInput input, TenantScope scope) {
        return payload(scope, service.ask(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RequestPayload changeEvidenceRequest(
            @Argument @Valid ChangeEvidenceRequestInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload giveEvidence(@Argument @Valid GiveEvidenceInput input, TenantScope scope) {
        return payload(
                scope,
                service.give(scope, input.id(), input.toRevision(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload acceptEvidence(@Argument AcceptEvidenceInput input, TenantScope scope) {
        return payload(scope, service.accept(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload returnEvidence(@Argument @Valid ReturnEvidenceInput input, TenantScope scope) {
        return payload(
                scope,
                service.giveBack(scope, input.id(), input.comment(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload withdrawEvidenceRequest(
            @Argument WithdrawEvidenceRequestInput input, TenantScope scope) {
        return payload(scope, service.withdraw(scope, input.id(), input.expectedVersion()));
    }

    record LinksPayload(@Nullable List<ParticipationLinkView> links, List<UserErrorView> errors) {}

    @MutationMapping
    LinksPayload inviteToGiveEvidence(
            @Argument InviteToGiveEvidenceInput input, TenantScope scope) {
        var now = clock.instant();
        return new LinksPayload(
                links.invite(scope, input.requestIds()).stream()
                        .map(link -> ParticipationLinkView.of(scope, link, now))
                        .toList(),
                List.of());
    }
}
