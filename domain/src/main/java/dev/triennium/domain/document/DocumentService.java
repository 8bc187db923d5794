package dev.triennium.domain.document;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentContent.Uploaded;
import dev.triennium.domain.document.DocumentVersion.Body;
import dev.triennium.domain.document.DocumentVersion.Draft;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes, publishes and reviews documents. [DocumentApprovalService] has what lies between.
@DomainService
public final class DocumentService {

    public static final String TYPE = "Document";

    static final int MAX_DOCUMENTS = 10_000;

    private final DocumentRepository documents;
    private final Kept<DocumentId, Document> kept;
    private final DocumentFolderRepository folders;
    private final DocumentColleagues colleagues;
    private final StandardRepository standards;
    private final KeptFileService files;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public DocumentService(
            DocumentRepository documents,
            DocumentFolderRepository folders,
            DocumentColleagues colleagues,
            StandardRepository standards,
            KeptFileService files,
            DocumentReminding reminding,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.documents = documents;
        this.kept = kept(documents, reminding);
        this.folders = folders;
        this.colleagues = colleagues;
        this.standards = standards;
        this.files = files;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    static Kept<DocumentId, Document> kept(
            DocumentRepository documents, DocumentReminding reminding) {
        return Kept.in(documents, TYPE)
                .tracing(Document::trace)
                .reminding((scope, id, _) -> reminding.say(scope, id));
    }

    public Document create(TenantScope scope, CreateDocument command, @Nullable UUID key) {
        return create(scope, command, key, () -> command);
    }

    /// The same of what is only made up now, such as from a template.
    ///
    /// @param request what it is made up from
    public Document create(
            TenantScope scope, Object request, @Nullable UUID key, Supplier<CreateDocument> made) {
        return changes.create(
                scope, kept, key, request, DocumentId::new, () -> drafted(scope, made.get()));
    }

    private Document drafted(TenantScope scope, CreateDocument command) {
        if (documents.count(scope) >= MAX_DOCUMENTS) {
            throw new LimitExceededException(
                    "tenantId",
                    MAX_DOCUMENTS,
                    "An organisation has at most {0} documents.",
                    MAX_DOCUMENTS);
        }
        var id = new DocumentId(ids.next());
        requirePlace(scope, null, command.description());
        var content = command.content();
        return Document.create(
                id,
                command.description(),
                known(command.clauses()),
                command.distribution(),
                new Draft(
                        new Body(
                                new DocumentVersionId(ids.next()),
                                VersionNumber.FIRST,
                                command.changelog(),
                                content == null ? null : taken(scope, id, content),
                                Set.of(DocumentColleagues.person(scope)),
                                List.of())));
    }

    /// What is new in it points to something.
    private void requirePlace(
            TenantScope scope,
            Document.@Nullable Description before,
            Document.Description description) {
        var folder = description.folder();
        if (folder != null && folders.find(scope, folder).isEmpty()) {
            throw new NotFoundException("folderId");
        }
        if (before == null || !before.owner().equals(description.owner())) {
            colleagues.active(scope, description.owner(), List.of("ownerId"));
        }
    }

    private Set<ClauseId> known(Collection<ClauseId> clauses) {
        if (clauses.size() > Document.MAX_CLAUSES) {
            throw new LimitExceededException(
                    "clauseIds",
                    Document.MAX_CLAUSES,
                    "A document is there for at most {0} clauses.",
                    Document.MAX_CLAUSES);
        }
        var found = standards.listClauses(clauses);
        var index = 0;
        for (var clause : clauses) {
            if (!found.containsKey(clause)) {
                throw new NotFoundException("clauseIds." + index);
            }
            index++;
        }
        return new HashSet<>(clauses);
    }

    private DocumentContent taken(TenantScope scope, DocumentId id, NewContent content) {
        return switch (content) {
            case NewContent.OfText(var text) -> new Markdown(text);
            case NewContent.OfUpload(var upload) ->
                    Uploaded.of(
                            files.keep(
                                    scope,
                                    upload,
                                    DocumentUploadPurpose.NAME,
                                    "uploadId",
                                    new FileOwner(TYPE, id.value()),
                                    null));
        };
    }

    private void release(TenantScope scope, @Nullable DocumentContent content) {
        switch (content) {
            case Uploaded uploaded -> files.release(scope, uploaded.file(), "id");
            case Markdown _ -> {
                // It goes with its row.
            }
            case null -> {
                // There is nothing.
            }
        }
    }

    /// @param change makes the new description from the stored one
    /// @param clauses null: as they are
    public Document describe(
            TenantScope scope,
            DocumentId id,
            UnaryOperator<Document.Description> change,
            @Nullable List<ClauseId> clauses,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var description = change.apply(before.facts().description());
                    requirePlace(scope, before.facts().description(), description);
                    return before.describe(
                            description, clauses == null ? before.clauses() : known(clauses));
                });
    }

    /// Says who reads the document, and confirms each version.
    public Document distribute(
            TenantScope scope, DocumentId id, Distribution distribution, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var known = new HashSet<>(before.distribution().colleagues());
                    for (var index = 0; index < distribution.colleagues().size(); index++) {
                        var colleague = distribution.colleagues().get(index);
                        if (!known.contains(colleague)) {
                            colleagues.active(
                                    scope,
                                    colleague,
                                    List.of("colleagueIds", Integer.toString(index)));
                        }
                    }
                    return before.distribute(distribution.saidOn(scope.today(clock)));
                });
    }

    /// @param changelog null: as it is
    public Document write(
            TenantScope scope,
            DocumentId id,
            @Nullable String changelog,
            NewContent content,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var former = before.draft().body().content();
                    var after =
                            before.write(
                                    changelog,
                                    taken(scope, id, content),
                                    DocumentColleagues.person(scope));
                    release(scope, former);
                    return after;
                });
    }

    public Document revise(
            TenantScope scope,
            DocumentId id,
            VersionNumber.Step step,
            String changelog,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.revise(
                                new DocumentVersionId(ids.next()),
                                step,
                                changelog,
                                DocumentColleagues.person(scope)));
    }

    public Document discardDraft(TenantScope scope, DocumentId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after = before.discardDraft();
                    releaseNext(scope, before);
                    return after;
                });
    }

    private void releaseNext(TenantScope scope, Document document) {
        if (document.next() != null) {
            release(scope, document.next().body().content());
        }
    }

    public Document publish(
            TenantScope scope, DocumentId id, LocalDate effectiveOn, int expectedVersion) {
        DayRange.ARRANGED.require("effectiveOn", effectiveOn, scope.today(clock));
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.publish(
                                effectiveOn, clock.instant(), DocumentColleagues.person(scope)));
    }

    /// Found as right as it was: the next review is due an interval from today.
    public Document confirmStillValid(TenantScope scope, DocumentId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.confirmStillValid(scope.today(clock)));
    }

    public Document withdraw(TenantScope scope, DocumentId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after = before.withdraw(scope.today(clock));
                    releaseNext(scope, before);
                    return after;
                });
    }
}
