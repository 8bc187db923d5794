package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.participation.ParticipationAct;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// To give what a request asks for, as long as one is asked and has it to give.
@DomainService
public final class GiveAct implements ParticipationAct {

    public static final String NAME = "GIVE_EVIDENCE";

    private final EvidenceRequestRepository requests;

    public GiveAct(EvidenceRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subjectType() {
        return EvidenceRequestService.TYPE;
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_RECORDS;
    }

    @Override
    public Optional<Asked> find(TenantScope scope, Colleague colleague, UUID subject) {
        return Optional.ofNullable(list(scope, colleague, List.of(subject)).get(subject));
    }

    @Override
    public Map<UUID, Asked> list(
            TenantScope scope, Colleague colleague, Collection<UUID> subjects) {
        var ids = subjects.stream().map(EvidenceRequestId::new).toList();
        return requests.list(TenantScopes.of(scope), Ref.in(scope, ids)).values().stream()
                .filter(EvidenceRequest::isWithAssignee)
                .filter(request -> request.asked().assignee().equals(colleague.id()))
                .collect(
                        Collectors.toMap(
                                request -> request.id().value(),
                                request ->
                                        new Asked(
                                                request.asked().title(), request.asked().dueOn())));
    }
}
