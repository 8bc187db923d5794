package dev.triennium.api.document;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.participation.ParticipationLinkView;
import dev.triennium.domain.document.AcknowledgeByLink;
import dev.triennium.domain.document.AcknowledgementService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Reading and confirming.
@Controller
class AcknowledgementController {

    private final AcknowledgementService acknowledgements;
    private final AcknowledgeByLink links;
    private final Clock clock;

    AcknowledgementController(
            AcknowledgementService acknowledgements, AcknowledgeByLink links, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.links = links;
        this.clock = clock;
    }

    record AcknowledgementPayload(
            @Nullable DocumentAcknowledgementView acknowledgement, List<UserErrorView> errors) {}

    @MutationMapping
    AcknowledgementPayload acknowledgeDocument(
            @Argument @Valid AcknowledgeDocumentInput input, TenantScope scope) {
        var made =
                acknowledgements.acknowledge(
                        scope, input.id(), input.consent(), input.idempotencyKey());
        return new AcknowledgementPayload(DocumentAcknowledgementView.of(scope, made), List.of());
    }

    record LinksPayload(@Nullable List<ParticipationLinkView> links, List<UserErrorView> errors) {}

    @MutationMapping
    LinksPayload inviteToAcknowledge(@Argument InviteToAcknowledgeInput input, TenantScope scope) {
        var now = clock.instant();
        return new LinksPayload(
                links.invite(scope, input.id(), input.colleagueIds()).stream()
                        .map(link -> ParticipationLinkView.of(scope, link, now))
                        .toList(),
                List.of());
    }
}
