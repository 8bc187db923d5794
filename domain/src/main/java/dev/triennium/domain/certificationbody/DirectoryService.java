package dev.triennium.domain.certificationbody;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.accreditation.AccreditationBody;
import dev.triennium.domain.accreditation.AccreditationFactsRepository;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the certification bodies of a firm's own directory. Each change stands in the firm's
/// trail.
@DomainService
public final class DirectoryService {

    public static final String TYPE = "DirectoryBody";

    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    /// No firm, so that there is none to wait for.
    private static final FirmId OF_THE_OPERATOR = new FirmId(new UUID(0, 0));

    /// Of one firm, and of the operator.
    public static final int MOST_BODIES = 500;

    /// Of one body.
    static final int MOST_ACCREDITATIONS = 50;

    private final DirectoryBodyRepository directory;
    private final AccreditationFactsRepository facts;
    private final StandardRepository catalogue;
    private final EmploymentService employments;
    private final FirmTransactions transactions;
    private final FirmTrail trail;
    private final IdGenerator ids;
    private final Clock clock;

    public DirectoryService(
            DirectoryBodyRepository directory,
            AccreditationFactsRepository facts,
            StandardRepository catalogue,
            EmploymentService employments,
            FirmTransactions transactions,
            FirmTrail trail,
            IdGenerator ids,
            Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.catalogue = catalogue;
        this.employments = employments;
        this.transactions = transactions;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /// What somebody has seen of an accreditation.
    ///
    /// @param accreditor the key of the accreditation body; null: it is named in words
    /// @param accreditorName null: it is named by its key
    /// @param validFrom of the accreditation, and the first day on which it is active
    public record SeenAccreditation(
            @Nullable String accreditor,
            @Nullable String accreditorName,
            @Nullable String certificateNumber,
            StandardId standard,
            List<Integer> sectorCodes,
            List<String> categories,
            List<String> countries,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Boolean isRecognised,
            @Nullable String seenAt,
            @Nullable LocalDate seenOn) {}

    /// A state that somebody has seen.
    ///
    /// @param accreditation the number of the accreditation
    public record SeenState(
            int accreditation,
            AccreditationState state,
            LocalDate sinceOn,
            @Nullable String evidence) {}

    /// An accreditation body is known by its key, or named in words.
    private String accreditorName(SeenAccreditation seen) {
        if ((seen.accreditor() == null) == (seen.accreditorName() == null)) {
            throw new ValidationException(
                    "accreditation.accreditorKey",
                    "The accreditation body is named by its key, or by its name where the product"
                            + " does not know it.");
        }
        if (seen.accreditor() == null) {
            return String.valueOf(seen.accreditorName());
        }
        return facts.get()
                .find(seen.accreditor())
                .map(AccreditationBody::label)
                .orElseThrow(() -> new NotFoundException("accreditation.accreditorKey"))
                .english();
    }

    /// As it would be kept.
    ///
    /// @throws ValidationException when something of it makes no sense
    public Grant grant(SeenAccreditation seen) {
        var today = today();
        DayRange.VALID.require("accreditation.validFrom", seen.validFrom(), today);
        if (seen.validUntil() != null) {
            DayRange.VALID.require("accreditation.validUntil", seen.validUntil(), today);
        }
        if (seen.seenOn() != null) {
            DayRange.HAPPENED.require("accreditation.seenOn", seen.seenOn(), today);
        }
        if (seen.seenAt() != null) {
            DirectoryBody.Details.requireAddress("accreditation.seenAt", seen.seenAt());
        }
        if (catalogue.list(Set.of(seen.standard())).isEmpty()) {
            throw new NotFoundException("accreditation.standardId");
        }
        seen.countries()
                .forEach(
                        country ->
                                DirectoryBody.Details.requireCountry(
                                        "accreditation.countries", country));
        return new Grant(
                seen.accreditor(),
                accreditorName(seen),
                seen.certificateNumber(),
                seen.standard(),
                seen.sectorCodes(),
                seen.categories(),
                seen.countries(),
                seen.validFrom(),
                seen.validUntil(),
                seen.isRecognised(),
                seen.seenAt(),
                seen.seenOn());
    }

    /// A firm has no time zone: a day has come when it has come anywhere.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FIRST_ON_EARTH);
    }

    /// @param key makes a repetition return the same body
    public DirectoryBody create(
            FirmScope scope, DirectoryBody.Details details, @Nullable UUID key) {
        var id = new DirectoryBodyId(key == null ? ids.next() : idFor(scope, key));
        return inTransaction(
                scope, () -> directory.find(id).orElseGet(() -> insert(scope, id, details)));
    }

    /// One change of a directory after the other.
    ///
    /// @param scope null: the operator, who changes it by one command at a time
    public <T> T inTransaction(@Nullable FirmScope scope, Supplier<T> work) {
        return transactions.inTransaction(
                scope == null ? OF_THE_OPERATOR : scope.firm(),
                () -> {
                    if (scope != null) {
                        employments.requireHeld(scope);
                    }
                    return work.get();
                });
    }

    /// The key decides the id, so that a repetition finds what the first request made.
    private static UUID idFor(FirmScope scope, UUID key) {
        var name = TYPE + "/" + scope.firm().value() + "/" + scope.person().value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private DirectoryBody insert(
            @Nullable FirmScope scope, DirectoryBodyId id, DirectoryBody.Details details) {
        if (directory.count(firm(scope)) >= MOST_BODIES) {
            throw new LimitExceededException(
                    "firmId",
                    MOST_BODIES,
                    "A firm keeps at most {0} certification bodies.",
                    MOST_BODIES);
        }
        var body = new DirectoryBody(id, firm(scope), 1, details);
        directory.insert(body);
        record(scope, null, new Whole(body, List.of()));
        return body;
    }

    private static @Nullable FirmId firm(@Nullable FirmScope scope) {
        return scope == null ? null : scope.firm();
    }

    /// A row of a table.
    ///
    /// @param before the body as it is; null: it is new
    /// @param number of the accreditation that was seen otherwise; null: it is another one
    /// @param seen null: the row is about the body alone
    public record Taken(
            @Nullable DirectoryBody before,
            DirectoryBody.Details details,
            @Nullable Integer number,
            @Nullable SeenAccreditation seen) {

        public Taken {
            Objects.requireNonNull(details);
        }
    }

    /// Call it inside of [#inTransaction].
    ///
    /// @param scope null: the operator
    public DirectoryBody takeIn(@Nullable FirmScope scope, Taken taken) {
        var known = taken.before();
        var body =
                known == null
                        ? insert(scope, new DirectoryBodyId(ids.next()), taken.details())
                        : known;
        var whole = whole(body);
        if (!body.details().equals(taken.details())) {
            whole = done(scope, whole, changed(whole, taken.details()));
        }
        return taken.seen() == null
                ? whole.body()
                : done(scope, whole, accredited(scope, whole, taken.number(), grant(taken.seen())))
                        .body();
    }

    private Whole done(@Nullable FirmScope scope, Whole before, Whole after) {
        record(scope, before, after);
        return after;
    }

    private Whole whole(DirectoryBody body) {
        return new Whole(
                body,
                directory.listAccreditations(Set.of(body.id())).getOrDefault(body.id(), List.of()));
    }

    private Whole changed(Whole before, DirectoryBody.Details details) {
        var after = before.body().with(details);
        directory.update(after, before.body().version());
        return new Whole(after, before.accreditations());
    }

    public DirectoryBody change(
            FirmScope scope,
            DirectoryBodyId id,
            int expectedVersion,
            DirectoryBody.Details details) {
        return inOrder(scope, id, expectedVersion, before -> changed(before, details));
    }

    /// @param number of the accreditation that was seen otherwise; null: it is another one
    public DirectoryBody recordAccreditation(
            FirmScope scope,
            DirectoryBodyId id,
            int expectedVersion,
            @Nullable Integer number,
            SeenAccreditation seen) {
        var grant = grant(seen);
        return inOrder(
                scope, id, expectedVersion, before -> accredited(scope, before, number, grant));
    }

    private Whole accredited(
            @Nullable FirmScope scope, Whole before, @Nullable Integer number, Grant grant) {
        var all = new ArrayList<>(before.accreditations());
        var after = before.body().next();
        directory.update(after, before.body().version());
        if (number == null) {
            var added = added(scope, all.size(), grant);
            directory.insert(after.id(), added);
            all.add(added);
        } else {
            var place = place(all, number, "accreditationNumber");
            all.set(place, all.get(place).with(grant));
            directory.update(after.id(), all.get(place));
        }
        return new Whole(after, all);
    }

    private BodyAccreditation added(@Nullable FirmScope scope, int before, Grant grant) {
        if (before >= MOST_ACCREDITATIONS) {
            throw new LimitExceededException(
                    "id",
                    MOST_ACCREDITATIONS,
                    "A certification body has at most {0} accreditations here.",
                    MOST_ACCREDITATIONS);
        }
        return new BodyAccreditation(
                before + 1,
                grant,
                List.of(
                        new StateChange(
                                AccreditationState.ACTIVE,
                                grant.validFrom(),
                                grant.seenAt(),
                                scope == null ? null : scope.person(),
                                clock.instant())));
    }

    private static int place(List<BodyAccreditation> all, int number, String field) {
        if (number < 1 || number > all.size()) {
            throw new NotFoundException(field);
        }
        return number - 1;
    }

    /// Such as that it was suspended. It is there for all who see the body, from the day on which
    /// it holds.
    public DirectoryBody recordState(
            FirmScope scope, DirectoryBodyId id, int expectedVersion, SeenState seen) {
        DayRange.HAPPENED.require("sinceOn", seen.sinceOn(), today());
        return inOrder(
                scope,
                id,
                expectedVersion,
                before -> {
                    var all = new ArrayList<>(before.accreditations());
                    var place = place(all, seen.accreditation(), "accreditationNumber");
                    all.set(
                            place,
                            all.get(place)
                                    .with(
                                            new StateChange(
                                                    seen.state(),
                                                    seen.sinceOn(),
                                                    seen.evidence(),
                                                    scope.person(),
                                                    clock.instant())));
                    var after = before.body().next();
                    directory.update(after, expectedVersion);
                    directory.insertState(id, all.get(place));
                    return new Whole(after, all);
                });
    }

    private DirectoryBody inOrder(
            FirmScope scope, DirectoryBodyId id, int expectedVersion, UnaryOperator<Whole> verb) {
        return inTransaction(
                scope,
                () -> {
                    var body =
                            directory
                                    .find(id)
                                    .filter(one -> scope.firm().equals(one.firm()))
                                    .orElseThrow(() -> new NotFoundException("id"));
                    if (body.version() != expectedVersion) {
                        throw new VersionConflictException(body.version());
                    }
                    var before = whole(body);
                    return done(scope, before, verb.apply(before)).body();
                });
    }

    /// A body with all that it is accredited for.
    record Whole(DirectoryBody body, List<BodyAccreditation> accreditations) {

        Whole {
            accreditations = List.copyOf(accreditations);
        }
    }

    /// The operator has no trail; the log of the command says what it did.
    private void record(@Nullable FirmScope scope, @Nullable Whole before, Whole after) {
        if (scope == null) {
            return;
        }
        trail.record(
                scope.firm(),
                FirmTrail.Act.of(scope),
                TYPE,
                after.body().id().value(),
                before == null ? null : Kept.of(before),
                Kept.of(after));
    }

    /// What the firm's trail keeps.
    record Kept(
            int version,
            String name,
            String country,
            @Nullable String website,
            CycleParameters parameters,
            List<BodyAccreditation> accreditations) {

        static Kept of(Whole whole) {
            var details = whole.body().details();
            return new Kept(
                    whole.body().version(),
                    details.name(),
                    details.country(),
                    details.website(),
                    details.parameters(),
                    whole.accreditations());
        }
    }
}
