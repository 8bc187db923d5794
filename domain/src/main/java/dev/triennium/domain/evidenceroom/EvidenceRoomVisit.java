package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a guest does in a room. The link stands on facts and is asked for them at each step: that
/// it is the last that was sent, that nobody has revoked it, that the room is open on this day,
/// that the organisation is in use. What is shown is the last package, and nothing that is not in
/// it.
@DomainService
public final class EvidenceRoomVisit {

    private static final String OPERATION = "visitEvidenceRoom";

    private final SentRoomLinks sent;
    private final EvidenceRoomGuestRepository guests;
    private final EvidenceRoomRepository rooms;
    private final EvidencePackageRepository packages;
    private final EvidencePackageService packageFiles;
    private final EvidenceRoomRequestRepository requests;
    private final EvidenceRoomRequestService requestService;
    private final EvidenceRoomEntryRepository entries;
    private final EvidenceSources sources;
    private final EvidenceRoomLog log;
    private final TenantRepository tenants;
    private final JobScopes jobScopes;
    private final TenantTransactions transactions;
    private final Clock clock;

    EvidenceRoomVisit(
            SentRoomLinks sent,
            EvidenceRoomGuestRepository guests,
            EvidenceRoomRepository rooms,
            EvidencePackageRepository packages,
            EvidencePackageService packageFiles,
            EvidenceRoomRequestRepository requests,
            EvidenceRoomRequestService requestService,
            EvidenceRoomEntryRepository entries,
            EvidenceSources sources,
            EvidenceRoomLog log,
            TenantRepository tenants,
            JobScopes jobScopes,
            TenantTransactions transactions,
            Clock clock) {
        this.sent = sent;
        this.guests = guests;
        this.rooms = rooms;
        this.packages = packages;
        this.packageFiles = packageFiles;
        this.requests = requests;
        this.requestService = requestService;
        this.entries = entries;
        this.sources = sources;
        this.log = log;
        this.tenants = tenants;
        this.jobScopes = jobScopes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether the link opens the room now.
    public enum Door {
        OPEN,
        NOT_YET,
        OVER,
        REVOKED
    }

    /// @param organisation its name
    public record Guest(
            TenantScope scope,
            String organisation,
            EvidenceRoom room,
            EvidenceRoomGuest guest,
            Door door) {

        public Guest {
            Objects.requireNonNull(scope);
            Objects.requireNonNull(organisation);
            Objects.requireNonNull(room);
            Objects.requireNonNull(guest);
            Objects.requireNonNull(door);
        }
    }

    /// Empty when the link is none of ours, or not the last that was sent.
    public Optional<Guest> look(LinkToken token) {
        return sent.find(token.hash())
                .flatMap(
                        place ->
                                look(
                                        jobScopes.of(OPERATION, place.tenant(), place.zone()),
                                        place.id(),
                                        token.hash()));
    }

    private Optional<Guest> look(TenantScope scope, EvidenceRoomGuestId id, String tokenHash) {
        var guest = guests.find(scope, id).filter(one -> one.tokenHash().equals(tokenHash));
        var room = guest.flatMap(one -> rooms.find(scope, one.room()));
        var tenant = tenants.find(scope);
        return guest.isEmpty() || room.isEmpty() || tenant.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Guest(
                                scope,
                                tenant.get().profile().name(),
                                room.get(),
                                guest.get(),
                                door(scope, tenant.get(), room.get(), guest.get())));
    }

    private Door door(
            TenantScope scope, Tenant tenant, EvidenceRoom room, EvidenceRoomGuest guest) {
        var today = scope.today(clock);
        if (guest.revocation() != null) {
            return Door.REVOKED;
        }
        if (tenant.standing().archived() != null
                || !room.isOpen()
                || today.isAfter(room.content().closesOn())) {
            return Door.OVER;
        }
        return today.isBefore(room.content().opensOn()) ? Door.NOT_YET : Door.OPEN;
    }

    /// What the guest sees of the room.
    ///
    /// @param frozen null: nothing was frozen yet
    public record Sight(
            EvidencePackage.@Nullable Ready frozen,
            List<PackagedFile> files,
            List<Asked> requests) {

        public Sight {
            files = List.copyOf(files);
            requests = List.copyOf(requests);
        }
    }

    /// @param named the titles of what the answer names
    public record Asked(EvidenceRoomRequest request, List<String> named) {

        public Asked {
            Objects.requireNonNull(request);
            named = List.copyOf(named);
        }
    }

    /// Shows the room, and writes down that it was opened. Empty: the door was shut in the
    /// meantime.
    public Optional<Sight> enter(Guest guest) {
        return inside(
                guest,
                now -> {
                    var sight = sight(now);
                    log.add(
                            now.scope(),
                            now.guest(),
                            EvidenceRoomAccess.Kind.ROOM_OPENED,
                            null,
                            sight.frozen() == null ? null : sight.frozen().facts().number());
                    return sight;
                });
    }

    /// The same for who has just done something there.
    public Sight sight(Guest guest) {
        var scope = guest.scope();
        var scopes = TenantScopes.of(scope);
        var room = Ref.in(scope, guest.room().id());
        var frozen = packages.findLatest(scope, guest.room().id()).orElse(null);
        return new Sight(
                frozen,
                frozen == null ? List.of() : files(scope, frozen),
                asked(
                        scope,
                        requests.listOfRooms(scopes, List.of(room)).getOrDefault(room, List.of())));
    }

    private List<Asked> asked(TenantScope scope, List<EvidenceRoomRequest> all) {
        var titles = titles(scope, all.stream().flatMap(one -> named(one).stream()).toList());
        return all.stream()
                .map(
                        one ->
                                new Asked(
                                        one,
                                        named(one).stream()
                                                .flatMap(id -> Stream.ofNullable(titles.get(id)))
                                                .toList()))
                .toList();
    }

    /// What its answer names.
    private static List<EvidenceRoomEntryId> named(EvidenceRoomRequest request) {
        var answer = request.answer();
        return answer == null ? List.of() : answer.entries();
    }

    private Map<EvidenceRoomEntryId, String> titles(
            TenantScope scope, List<EvidenceRoomEntryId> ids) {
        var scopes = TenantScopes.of(scope);
        var found = entries.list(scopes, Ref.in(scope, ids)).values();
        var facts =
                sources.list(
                        scopes,
                        found.stream().map(entry -> Ref.in(scope, entry.source())).toList());
        var titles = new HashMap<EvidenceRoomEntryId, String>();
        for (var entry : found) {
            var one = facts.get(Ref.in(scope, entry.source()));
            if (one != null) {
                titles.put(entry.id(), one.title());
            }
        }
        return titles;
    }

    private List<PackagedFile> files(TenantScope scope, EvidencePackage frozen) {
        var ref = Ref.in(scope, frozen.id());
        return packages.listFiles(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    /// A file that the guest takes away.
    ///
    /// @param file null: the whole package
    public record Taken(TenantScope scope, KeptFile zip, PackagedFile.@Nullable Written file) {

        public Taken {
            Objects.requireNonNull(scope);
            Objects.requireNonNull(zip);
        }
    }

    /// The last package as one file.
    public Optional<Taken> takePackage(Guest guest) {
        return inside(
                guest,
                now -> {
                    var frozen = frozen(now);
                    log.add(
                            now.scope(),
                            now.guest(),
                            EvidenceRoomAccess.Kind.PACKAGE_DOWNLOADED,
                            frozen.content().name(),
                            frozen.facts().number());
                    return new Taken(now.scope(), packageFiles.get(now.scope(), frozen.id()), null);
                });
    }

    private EvidencePackage.Ready frozen(Guest guest) {
        return packages.findLatest(guest.scope(), guest.room().id())
                .orElseThrow(() -> new NotFoundException("id"));
    }

    /// One file of the last package.
    ///
    /// @param packageNumber as the guest saw it; a later one has other files
    /// @throws NotFoundException when it has none of this number
    public Optional<Taken> takeFile(Guest guest, int packageNumber, int number) {
        return inside(
                guest,
                now -> {
                    var frozen = frozen(now);
                    if (frozen.facts().number() != packageNumber) {
                        throw new NotFoundException("id");
                    }
                    var file =
                            files(now.scope(), frozen).stream()
                                    .filter(one -> one.number() == number)
                                    .findFirst()
                                    .orElseThrow(() -> new NotFoundException("id"));
                    log.add(
                            now.scope(),
                            now.guest(),
                            EvidenceRoomAccess.Kind.FILE_DOWNLOADED,
                            file.title(),
                            packageNumber);
                    return new Taken(
                            now.scope(),
                            packageFiles.get(now.scope(), frozen.id()),
                            Objects.requireNonNull(file.written()));
                });
    }

    public void write(Taken taken, OutputStream out) throws IOException {
        var file = taken.file();
        if (file == null) {
            try (var content = packageFiles.open(taken.scope(), taken.zip())) {
                content.transferTo(out);
            }
        } else {
            packageFiles.write(taken.scope(), taken.zip(), file, out);
        }
    }

    /// @return false: the door was shut in the meantime
    public boolean ask(Guest guest, String text, @Nullable String clause, LocalDate wantedBy) {
        return inside(
                        guest,
                        now -> {
                            var raised =
                                    requestService.raise(
                                            now.scope(),
                                            now.guest(),
                                            new EvidenceRoomRequestService.Raise(
                                                    now.room().id(),
                                                    text,
                                                    clause,
                                                    wantedBy,
                                                    now.guest().reader().name(),
                                                    null));
                            log.add(
                                    now.scope(),
                                    now.guest(),
                                    EvidenceRoomAccess.Kind.REQUEST_RAISED,
                                    Integer.toString(raised.number()),
                                    null);
                            return raised;
                        })
                .isPresent();
    }

    /// @param reason what is missing; null: the answer is accepted
    /// @param version that the guest saw
    /// @return false: the door was shut in the meantime
    public boolean judge(Guest guest, int number, int version, @Nullable String reason) {
        return inside(
                        guest,
                        now -> {
                            var ref = Ref.in(now.scope(), now.room().id());
                            var request =
                                    requests
                                            .listOfRooms(TenantScopes.of(now.scope()), List.of(ref))
                                            .getOrDefault(ref, List.of())
                                            .stream()
                                            .filter(one -> one.number() == number)
                                            .findFirst()
                                            .orElseThrow(() -> new NotFoundException("id"));
                            var after =
                                    reason == null
                                            ? requestService.accept(
                                                    now.scope(), request.id(), version)
                                            : requestService.giveBack(
                                                    now.scope(), request.id(), reason, version);
                            log.add(
                                    now.scope(),
                                    now.guest(),
                                    reason == null
                                            ? EvidenceRoomAccess.Kind.ANSWER_ACCEPTED
                                            : EvidenceRoomAccess.Kind.ANSWER_RETURNED,
                                    Integer.toString(number),
                                    null);
                            return after;
                        })
                .isPresent();
    }

    /// Asks once more whether the door is open, in the transaction of what is done behind it, and
    /// with the room held: whoever revokes or closes comes before it or after it.
    private <T> Optional<T> inside(Guest seen, Function<Guest, T> step) {
        var scope = seen.scope();
        Supplier<Optional<T>> work =
                () -> {
                    rooms.lock(scope, seen.room().id());
                    return look(scope, seen.guest().id(), seen.guest().tokenHash())
                            .filter(now -> now.door() == Door.OPEN)
                            .map(step);
                };
        return transactions.inTransaction(scope, work);
    }
}
