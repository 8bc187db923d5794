package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.SentFile;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Freezes rooms into packages.
@DomainService
public final class EvidencePackageService {

    static final String TYPE = "EvidencePackage";

    private final EvidencePackageRepository packages;
    private final EvidenceRoomRepository rooms;
    private final EvidenceRoomEntryRepository entries;
    private final EvidenceSources sources;
    private final PackageContents contents;
    private final PackageManifest.Form manifests;
    private final TenantRepository tenants;
    private final Drafts drafts;
    private final FileStore files;
    private final KeptFileService kept;
    private final KeptFileRepository keptFiles;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<EvidencePackageId, EvidencePackage> keptPackages;
    private final IdGenerator ids;
    private final Clock clock;

    EvidencePackageService(
            EvidencePackageRepository packages,
            EvidenceRoomRepository rooms,
            EvidenceRoomEntryRepository entries,
            EvidenceSources sources,
            PackageContents contents,
            PackageManifest.Form manifests,
            TenantRepository tenants,
            Drafts drafts,
            FileStore files,
            KeptFileService kept,
            KeptFileRepository keptFiles,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.packages = packages;
        this.rooms = rooms;
        this.entries = entries;
        this.sources = sources;
        this.contents = contents;
        this.manifests = manifests;
        this.tenants = tenants;
        this.drafts = drafts;
        this.files = files;
        this.kept = kept;
        this.keptFiles = keptFiles;
        this.transactions = transactions;
        this.changes = changes;
        this.keptPackages = Kept.in(packages, TYPE);
        this.ids = ids;
        this.clock = clock;
    }

    /// What a repetition with the same key is compared by.
    private record Freeze(EvidenceRoomId room) {}

    /// Fixes what the room holds now; a job writes the files.
    public EvidencePackage freeze(TenantScope scope, EvidenceRoomId room, @Nullable UUID key) {
        return changes.create(
                scope,
                keptPackages,
                key,
                new Freeze(room),
                EvidencePackageId::new,
                () -> requested(scope, room),
                made -> packages.keepFiles(scope, made.id(), fixed(scope, room)));
    }

    private EvidencePackage requested(TenantScope scope, EvidenceRoomId id) {
        var room = EvidenceRoomService.locked(rooms, scope, id, "roomId");
        var number = packages.count(scope, room.id()) + 1;
        if (number > EvidencePackage.MAX) {
            throw new LimitExceededException(
                    "roomId",
                    EvidencePackage.MAX,
                    "A room is frozen at most {0} times.",
                    EvidencePackage.MAX);
        }
        return new EvidencePackage.Requested(
                new EvidencePackage.Facts(
                        new EvidencePackageId(ids.next()),
                        1,
                        room.id(),
                        number,
                        clock.instant(),
                        EvidenceRoomService.person(scope)));
    }

    private List<PackagedFile> fixed(TenantScope scope, EvidenceRoomId room) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, room);
        var chosen = entries.listOfRooms(scopes, List.of(ref)).getOrDefault(ref, List.of());
        if (chosen.isEmpty()) {
            throw EvidenceRoomRule.SETTLED_ONLY.refusedAt("roomId", "The room is empty.");
        }
        var facts =
                sources.list(
                        scopes,
                        chosen.stream().map(entry -> Ref.in(scope, entry.source())).toList());
        if (facts.values().stream().mapToLong(SourceFacts::size).sum()
                > EvidencePackage.MAX_BYTES) {
            throw new LimitExceededException(
                    "roomId", 2, "The files of a package have at most {0} GB together.", 2);
        }
        var fixed = new ArrayList<PackagedFile>();
        for (var entry : chosen) {
            var found = facts.get(Ref.in(scope, entry.source()));
            if (found != null) {
                for (var form : forms(entry.source().kind())) {
                    fixed.add(PackagedFile.of(fixed.size() + 1, entry, found, form));
                }
            }
        }
        return fixed;
    }

    private static List<PackagedFile.Form> forms(EvidenceSource.Kind kind) {
        return switch (kind) {
            case NONCONFORMITY_RESPONSE ->
                    List.of(PackagedFile.Form.PAGES, PackagedFile.Form.WORKBOOK);
            case DOCUMENT_VERSION,
                    EVIDENCE,
                    INTERNAL_AUDIT_REPORT,
                    MANAGEMENT_REVIEW,
                    STATEMENT_OF_APPLICABILITY ->
                    List.of(PackagedFile.Form.WHOLE);
        };
    }

    /// Makes what was asked for. Of two at once, one is kept.
    public void make(TenantScope scope, EvidencePackageId id) throws IOException {
        if (!(packages.find(scope, id).orElse(null) instanceof EvidencePackage.Requested asked)
                || asked.state(clock.instant()) != EvidencePackage.State.REQUESTED) {
            return;
        }
        var ref = Ref.in(scope, id);
        var fixed =
                packages.listFiles(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        var room = rooms.find(scope, asked.facts().room()).orElseThrow();
        var organisation = tenants.find(scope).orElseThrow().profile().name();
        var key = FileKey.of(scope.tenant(), ids.next());
        var written = new ArrayList<PackagedFile>();
        var isKept = false;
        try (var draft =
                drafts.write(
                        out ->
                                written.addAll(
                                        write(scope, asked, organisation, room, fixed, out)))) {
            var stored = files.put(scope, key, draft);
            isKept = keep(scope, asked, name(asked, organisation), stored, written);
        } finally {
            if (!isKept) {
                files.delete(scope, key);
            }
        }
    }

    private List<PackagedFile> write(
            TenantScope scope,
            EvidencePackage.Requested asked,
            String organisation,
            EvidenceRoom room,
            List<PackagedFile> fixed,
            OutputStream out)
            throws IOException {
        var facts = asked.facts();
        var writer = new PackageWriter(out, facts.cutOff());
        for (var file : fixed) {
            contents.write(scope, file, writer);
        }
        return writer.finish(
                written ->
                        manifests.write(
                                new PackageManifest(
                                        organisation,
                                        room.title(),
                                        facts.number(),
                                        facts.cutOff(),
                                        written)));
    }

    private static String name(EvidencePackage asked, String organisation) {
        return "evidence-%s-%d.zip"
                .formatted(PackageNames.part(organisation), asked.facts().number());
    }

    /// @return false when it was made in the meantime
    private boolean keep(
            TenantScope scope,
            EvidencePackage.Requested asked,
            String name,
            StoredFile stored,
            List<PackagedFile> written) {
        try {
            transactions.inTransaction(
                    scope,
                    () -> {
                        var file =
                                kept.keep(
                                        scope,
                                        new SentFile(name, FileType.ZIP, stored),
                                        new FileOwner(TYPE, asked.id().value()));
                        var content =
                                new EvidencePackage.Content(
                                        file.id(), name, stored.size(), stored.sha256());
                        changes.change(
                                scope,
                                keptPackages,
                                asked.id(),
                                asked.version(),
                                _ -> asked.finish(content, clock.instant()));
                        packages.keepFiles(scope, asked.id(), written);
                    });
            return true;
        } catch (VersionConflictException | NotFoundException _) {
            return false;
        }
    }

    /// @throws NotFoundException when there is none, or it is not made yet
    public KeptFile get(TenantScope scope, EvidencePackageId id) {
        return packages.find(scope, id)
                .flatMap(
                        one ->
                                one instanceof EvidencePackage.Ready ready
                                        ? keptFiles.find(scope, ready.content().file())
                                        : Optional.empty())
                .orElseThrow(() -> new NotFoundException("id"));
    }

    /// Writes one file of a package that is made, as it was frozen.
    void write(TenantScope scope, KeptFile zip, PackagedFile.Written file, OutputStream out)
            throws IOException {
        try (var content = open(scope, zip);
                var unzipped = new ZipInputStream(content)) {
            for (var entry = unzipped.getNextEntry();
                    entry != null;
                    entry = unzipped.getNextEntry()) {
                if (entry.getName().equals(file.path())) {
                    unzipped.transferTo(out);
                    return;
                }
            }
        }
        throw new IOException("A package lacks a file of its list");
    }

    public InputStream open(TenantScope scope, KeptFile file) throws IOException {
        return kept.open(scope, file);
    }
}
