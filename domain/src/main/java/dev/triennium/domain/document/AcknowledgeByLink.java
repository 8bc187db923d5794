package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.AcknowledgementService.Confirmation;
import dev.triennium.domain.document.AcknowledgementService.Reading;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.participation.ParticipationUse;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Lets colleagues without a login confirm what they read, by a link.
@DomainService
public final class AcknowledgeByLink {

    public static final int MAX_COLLEAGUES = 50;

    private final AcknowledgeAct act;
    private final AcknowledgementService acknowledgements;
    private final DocumentRepository documents;
    private final DocumentContents contents;
    private final ParticipationService participation;
    private final ParticipationUse use;

    public AcknowledgeByLink(
            AcknowledgeAct act,
            AcknowledgementService acknowledgements,
            DocumentRepository documents,
            DocumentContents contents,
            ParticipationService participation,
            ParticipationUse use) {
        this.act = act;
        this.acknowledgements = acknowledgements;
        this.documents = documents;
        this.contents = contents;
        this.participation = participation;
        this.use = use;
    }

    /// Sends the colleagues links by which they read the version in force and confirm it.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when one has a login, or is
    ///     none of its readers
    public List<ParticipationLink> invite(
            TenantScope scope, DocumentId document, List<ColleagueId> wanted) {
        if (wanted.isEmpty()) {
            throw new ValidationException("colleagueIds", "At least one colleague is needed.");
        }
        if (wanted.size() > MAX_COLLEAGUES) {
            throw new LimitExceededException(
                    "colleagueIds",
                    MAX_COLLEAGUES,
                    "At most {0} colleagues are taken at once.",
                    MAX_COLLEAGUES);
        }
        var version = inForce(scope, document);
        var named = new HashSet<ColleagueId>();
        var all = new ArrayList<ParticipationService.Wanted>();
        for (var colleague : wanted) {
            var field = "colleagueIds." + all.size();
            if (!named.add(colleague)) {
                throw new ValidationException(field, "The colleague is named twice.");
            }
            all.add(new ParticipationService.Wanted(colleague, version.value(), field));
        }
        return participation.send(scope, act, all);
    }

    private DocumentVersionId inForce(TenantScope scope, DocumentId document) {
        var ref = Ref.in(scope, document);
        if (documents.findFacts(scope, document).isEmpty()) {
            throw new NotFoundException("id");
        }
        return documents
                .listCurrent(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .filter(head -> head.state() == State.PUBLISHED)
                .findFirst()
                .map(VersionHead::id)
                .orElseThrow(() -> DocumentRule.otherState("No version is in force."));
    }

    /// What the holder of the link shall read; empty when they are asked no more.
    public Optional<Reading> reading(Offer offer) {
        return acknowledgements.find(offer.scope(), offer.colleague(), version(offer));
    }

    public DocumentContents.Content content(Offer offer) {
        return contents.get(offer.scope(), version(offer));
    }

    private static DocumentVersionId version(Offer offer) {
        return new DocumentVersionId(offer.link().subject().id());
    }

    /// Confirms, which uses the link up.
    ///
    /// @param text the sentence that was agreed to
    /// @return whether the link was still open
    public boolean acknowledge(Offer offer, String text) {
        return use.use(
                offer,
                () ->
                        acknowledgements.acknowledge(
                                offer.scope(),
                                offer.colleague(),
                                new Confirmation(version(offer), text, true),
                                null));
    }
}
