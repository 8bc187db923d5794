package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has read what.
@DomainService
public final class AcknowledgementService {

    private final DocumentRepository documents;
    private final AcknowledgementRepository acknowledgements;
    private final Kept<AcknowledgementId, Acknowledgement> kept;
    private final ColleagueRepository colleagues;
    private final DocumentReaders readers;
    private final DocumentReminding reminding;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public AcknowledgementService(
            DocumentRepository documents,
            AcknowledgementRepository acknowledgements,
            ColleagueRepository colleagues,
            DocumentReaders readers,
            DocumentReminding reminding,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.documents = documents;
        this.acknowledgements = acknowledgements;
        this.kept = Kept.in(acknowledgements, "DocumentAcknowledgement");
        this.colleagues = colleagues;
        this.readers = readers;
        this.reminding = reminding;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a colleague is asked to read.
    ///
    /// @param dueOn null: by no certain day
    public record Reading(Document.Facts document, VersionHead version, @Nullable LocalDate dueOn) {

        public Reading {
            Objects.requireNonNull(document);
            Objects.requireNonNull(version);
        }
    }

    /// Whether the colleague is asked for the version now: it is in force, is meant for them, and
    /// they have not confirmed it yet.
    public Optional<Reading> find(TenantScope scope, Colleague colleague, DocumentVersionId id) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, id);
        var version = documents.listVersions(scopes, List.of(ref)).get(ref);
        if (version == null
                || version.state() != State.PUBLISHED
                || !colleague.isActive(scope.today(clock))
                || acknowledgements.find(scope, id, colleague.id()).isPresent()) {
            return Optional.empty();
        }
        var document = Ref.in(scope, version.document());
        var distribution =
                documents
                        .listDistributions(scopes, List.of(document))
                        .getOrDefault(document, Distribution.NOBODY);
        return documents
                .findFacts(scope, version.document())
                .filter(_ -> distribution.isTo(colleague))
                .map(
                        facts ->
                                new Reading(
                                        facts,
                                        version,
                                        distribution.dueOn(
                                                Objects.requireNonNull(version.publication()),
                                                colleague)));
    }

    /// Confirms that who works in the scope has read the version.
    ///
    /// @param text the sentence that they agreed to
    /// @param key makes a repetition return what the first request made
    public Acknowledgement acknowledge(
            TenantScope scope, DocumentVersionId id, String text, @Nullable UUID key) {
        var colleague =
                colleagues
                        .find(scope, DocumentColleagues.person(scope))
                        .orElseThrow(
                                () ->
                                        DocumentRule.READERS_ONLY.refuse(
                                                "The version is not for you to confirm."));
        return acknowledge(scope, colleague, new Confirmation(id, text, false), key);
    }

    /// @param byLink whether by a link, without a login
    record Confirmation(DocumentVersionId version, String text, boolean byLink) {}

    Acknowledgement acknowledge(
            TenantScope scope, Colleague colleague, Confirmation confirmation, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                confirmation,
                AcknowledgementId::new,
                () -> {
                    // Two who confirm at once would each say that the other still has to.
                    reminding.lock(scope, document(scope, confirmation.version()));
                    var reading =
                            find(scope, colleague, confirmation.version())
                                    .orElseThrow(
                                            () ->
                                                    refusal(
                                                            scope,
                                                            colleague,
                                                            confirmation.version()));
                    return new Acknowledgement(
                            new AcknowledgementId(ids.next()),
                            1,
                            confirmation.version(),
                            colleague.id(),
                            confirmation.text(),
                            Objects.requireNonNull(reading.version().sha256()),
                            confirmation.byLink(),
                            clock.instant());
                },
                made -> reminding.say(scope, document(scope, made.documentVersion())));
    }

    private DocumentId document(TenantScope scope, DocumentVersionId id) {
        var ref = Ref.in(scope, id);
        var version = documents.listVersions(TenantScopes.of(scope), List.of(ref)).get(ref);
        if (version == null) {
            throw new NotFoundException("id");
        }
        return version.document();
    }

    private DomainException refusal(TenantScope scope, Colleague colleague, DocumentVersionId id) {
        return acknowledgements.find(scope, id, colleague.id()).isPresent()
                ? DocumentRule.acknowledgedBefore()
                : DocumentRule.READERS_ONLY.refuse("The version is not for you to confirm.");
    }

    /// Those whom the version in force is for and who have not confirmed it, of each document, in
    /// a fixed number of reads.
    public Map<Ref<DocumentId>, List<Colleague>> listMissing(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        return readers.listMissing(scopes, refs);
    }
}
