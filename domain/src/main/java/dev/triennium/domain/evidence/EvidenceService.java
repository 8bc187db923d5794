package dev.triennium.domain.evidence;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps evidence.
@DomainService
public final class EvidenceService {

    static final String TYPE = "Evidence";

    private final EvidenceRepository evidence;
    private final Kept<EvidenceId, Evidence> kept;
    private final EvidenceSubjects subjects;
    private final KeptFileService files;
    private final KeptFileRepository keptFiles;
    private final ColleagueRepository colleagues;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public EvidenceService(
            EvidenceRepository evidence,
            EvidenceSubjects subjects,
            KeptFileService files,
            KeptFileRepository keptFiles,
            ColleagueRepository colleagues,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.evidence = evidence;
        this.kept =
                Kept.in(evidence, TYPE)
                        .tracing(Evidence::trace)
                        .reminding(
                                (scope, id, after) ->
                                        deadlines.replace(
                                                scope,
                                                TYPE,
                                                id.value(),
                                                after == null
                                                        ? List.of()
                                                        : EvidenceDeadlines.of(after.facts())));
        this.subjects = subjects;
        this.files = files;
        this.keptFiles = keptFiles;
        this.colleagues = colleagues;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public Evidence add(TenantScope scope, AddEvidence command, @Nullable UUID key) {
        return changes.create(
                scope, kept, key, command, EvidenceId::new, () -> made(scope, command, null));
    }

    private Evidence made(TenantScope scope, AddEvidence command, @Nullable ColleagueId colleague) {
        var profile = checked(scope, null, command.profile());
        subjects.require(scope, command.subjects());
        var id = new EvidenceId(ids.next());
        return Evidence.create(
                id,
                profile,
                command.subjects(),
                revision(scope, id, 1, command.revision(), colleague));
    }

    /// What a colleague gives who was asked for it. Call it inside the transaction.
    EvidenceId give(TenantScope scope, AddEvidence command, ColleagueId colleague) {
        var made = made(scope, command, colleague);
        changes.insert(scope, kept, made);
        return made.id();
    }

    /// The same once it was returned. Call it inside the transaction.
    void giveAgain(TenantScope scope, EvidenceId id, NewRevision given, ColleagueId colleague) {
        changes.change(scope, kept, id, before -> revised(scope, before, given, colleague));
    }

    public Evidence revise(
            TenantScope scope, EvidenceId id, NewRevision given, int expectedVersion) {
        return changes.change(
                scope, kept, id, expectedVersion, before -> revised(scope, before, given, null));
    }

    private Evidence revised(
            TenantScope scope,
            Evidence before,
            NewRevision given,
            @Nullable ColleagueId colleague) {
        return before.revise(
                revision(scope, before.id(), before.latest().number() + 1, given, colleague));
    }

    private EvidenceRevision revision(
            TenantScope scope,
            EvidenceId owner,
            int number,
            NewRevision given,
            @Nullable ColleagueId colleague) {
        requireDays(null, given.validity(), scope.today(clock));
        return new EvidenceRevision(
                new EvidenceRevisionId(ids.next()),
                owner,
                number,
                content(scope, owner, given.content()),
                given.validity(),
                given.note(),
                clock.instant(),
                scope.person(),
                colleague);
    }

    private EvidenceContent content(TenantScope scope, EvidenceId owner, NewContent given) {
        return switch (given) {
            case NewContent.Linked(var link) -> link;
            case NewContent.Uploaded(var upload) ->
                    content(
                            files.keep(
                                    scope,
                                    upload,
                                    EvidencePurpose.NAME,
                                    "content.uploadId",
                                    new FileOwner(TYPE, owner.value()),
                                    null));
            case NewContent.Sent(var sent) ->
                    content(files.keep(scope, sent, new FileOwner(TYPE, owner.value())));
        };
    }

    private static EvidenceContent content(KeptFile file) {
        return new EvidenceContent.OfFile(
                file.id(), file.fileName(), file.type(), file.file().size(), file.file().sha256());
    }

    /// @param edit makes the corrected form from the stored one
    public Evidence change(
            TenantScope scope,
            EvidenceId id,
            UnaryOperator<EvidenceEdit> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var facts = before.facts();
                    var seen =
                            new EvidenceEdit(facts.profile(), facts.validity(), before.subjects());
                    var wanted = edit.apply(seen);
                    requireDays(facts.validity(), wanted.validity(), scope.today(clock));
                    var profile = checked(scope, facts.profile(), wanted.profile());
                    if (!wanted.subjects().equals(before.subjects())) {
                        subjects.require(scope, wanted.subjects());
                    }
                    return wanted.equals(seen)
                            ? before
                            : before.with(profile, wanted.validity(), wanted.subjects());
                });
    }

    public Evidence archive(TenantScope scope, EvidenceId id, int expectedVersion) {
        return changes.archive(scope, kept, id, expectedVersion, _ -> {});
    }

    public Evidence unarchive(TenantScope scope, EvidenceId id, int expectedVersion) {
        return changes.unarchive(scope, kept, id, expectedVersion);
    }

    /// Another takes over what the one sees to. Call it inside the transaction.
    void handOver(TenantScope scope, EvidenceId id, ColleagueId to) {
        changes.change(
                scope,
                kept,
                id,
                before -> {
                    var profile = before.facts().profile();
                    return before.with(
                            new Evidence.Profile(
                                    profile.title(), profile.description(), to, profile.record()),
                            before.facts().validity(),
                            before.subjects());
                });
    }

    private Evidence.Profile checked(
            TenantScope scope, Evidence.@Nullable Profile before, Evidence.Profile profile) {
        var owner = profile.owner();
        if (owner == null || (before != null && owner.equals(before.owner()))) {
            return profile;
        }
        var known =
                colleagues
                        .find(scope, owner)
                        .filter(one -> one.isActive(scope.today(clock)))
                        .orElseThrow(() -> new NotFoundException("ownerId"));
        return new Evidence.Profile(
                profile.title(), profile.description(), known.id(), profile.record());
    }

    private static void requireDays(@Nullable Validity before, Validity given, LocalDate today) {
        if (before == null || !given.from().equals(before.from())) {
            DayRange.VALID.require("validity.from", given.from(), today);
        }
        var until = given.until();
        if (until != null && (before == null || !until.equals(before.until()))) {
            DayRange.VALID.require("validity.until", until, today);
        }
    }

    /// Whether it speaks of each day of the window. What is in the archive speaks of none.
    ///
    /// @throws dev.triennium.domain.error.ValidationException when the window ends before it begins
    public static EvidenceCoverage coverage(
            Evidence.Facts facts, List<Validity> validities, LocalDate from, LocalDate until) {
        return EvidenceCoverage.of(
                facts.standing().archived() == null ? validities : List.of(), from, until);
    }

    /// The file that a revision is, to be opened. Empty when there is no such revision, or it lies
    /// elsewhere.
    public Optional<KeptFile> findFile(TenantScope scope, EvidenceRevisionId id) {
        var ref = Ref.in(scope, id);
        var revision = evidence.listRevisions(TenantScopes.of(scope), List.of(ref)).get(ref);
        return revision != null && revision.content() instanceof EvidenceContent.OfFile file
                ? keptFiles.find(scope, file.file())
                : Optional.empty();
    }
}
