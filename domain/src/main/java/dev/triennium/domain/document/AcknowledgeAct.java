package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.participation.ParticipationAct;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Optional;
import java.util.UUID;

/// To confirm having read a version, as long as it is in force and one is among its readers.
@DomainService
public final class AcknowledgeAct implements ParticipationAct {

    public static final String NAME = "ACKNOWLEDGE_DOCUMENT";

    private final AcknowledgementService acknowledgements;

    public AcknowledgeAct(AcknowledgementService acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subjectType() {
        return "DocumentVersion";
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_DOCUMENTS;
    }

    @Override
    public Optional<Asked> find(TenantScope scope, Colleague colleague, UUID subject) {
        return acknowledgements
                .find(scope, colleague, new DocumentVersionId(subject))
                .map(
                        reading ->
                                new Asked(
                                        reading.document().description().label()
                                                + " "
                                                + reading.version().number(),
                                        reading.dueOn()));
    }
}
