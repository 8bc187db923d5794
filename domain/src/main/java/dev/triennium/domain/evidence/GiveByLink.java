package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.FileIntake;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.participation.ParticipationUse;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Lets colleagues without a login give the evidence that they are asked for, by a link.
@DomainService
public final class GiveByLink {

    public static final int MAX_REQUESTS = 50;

    private final GiveAct act;
    private final EvidenceRequestService service;
    private final EvidenceRequestRepository requests;
    private final ParticipationService participation;
    private final ParticipationUse use;
    private final FileIntake intake;

    public GiveByLink(
            GiveAct act,
            EvidenceRequestService service,
            EvidenceRequestRepository requests,
            ParticipationService participation,
            ParticipationUse use,
            FileIntake intake) {
        this.act = act;
        this.service = service;
        this.requests = requests;
        this.participation = participation;
        this.use = use;
        this.intake = intake;
    }

    /// Sends whoever is asked for the evidence links by which they give it.
    ///
    /// @throws RuleViolationException when who is asked has a login, or has nothing to give
    public List<ParticipationLink> invite(TenantScope scope, List<EvidenceRequestId> wanted) {
        if (wanted.isEmpty()) {
            throw new ValidationException("requestIds", "At least one request is needed.");
        }
        if (wanted.size() > MAX_REQUESTS) {
            throw new LimitExceededException(
                    "requestIds",
                    MAX_REQUESTS,
                    "At most {0} requests are taken at once.",
                    MAX_REQUESTS);
        }
        var stored = requests.list(TenantScopes.of(scope), Ref.in(scope, wanted));
        var seen = new HashSet<EvidenceRequestId>();
        var all = new ArrayList<ParticipationService.Wanted>();
        for (var id : wanted) {
            var field = "requestIds." + all.size();
            var request = stored.get(Ref.in(scope, id));
            if (request == null) {
                throw new NotFoundException(field);
            }
            if (!seen.add(id)) {
                throw new ValidationException(field, "The request is named twice.");
            }
            all.add(new ParticipationService.Wanted(request.asked().assignee(), id.value(), field));
        }
        return participation.send(scope, act, all);
    }

    /// What the link asks for.
    public EvidenceRequest request(Offer offer) {
        var ref = Ref.in(offer.scope(), id(offer));
        return Objects.requireNonNull(
                requests.list(TenantScopes.of(offer.scope()), List.of(ref)).get(ref));
    }

    private static EvidenceRequestId id(Offer offer) {
        return new EvidenceRequestId(offer.link().subject().id());
    }

    /// Gives it, which uses the link up.
    ///
    /// @param expectedVersion of the request that it was given for
    /// @return whether the link was still open
    /// @throws ValidationException when something about it is wrong
    /// @throws VersionConflictException when somebody changed the request meanwhile
    public boolean give(Offer offer, int expectedVersion, NewRevision given) {
        return use.use(
                offer, () -> service.giveFor(offer.scope(), id(offer), given, expectedVersion));
    }

    /// The same with a file. Nothing is locked while it comes in.
    ///
    /// @param given makes the revision of the file
    public FileIntake.Receipt give(
            Offer offer,
            int expectedVersion,
            String fileName,
            InputStream content,
            Function<NewContent, NewRevision> given)
            throws IOException {
        return intake.receive(
                offer.scope(),
                EvidencePurpose.NAME,
                fileName,
                content,
                sent -> give(offer, expectedVersion, given.apply(new NewContent.Sent(sent))));
    }
}
