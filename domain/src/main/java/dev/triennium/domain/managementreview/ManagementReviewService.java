package dev.triennium.domain.managementreview;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementreview.ReviewInputSource.Period;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans, prepares and keeps management reviews.
@DomainService
public final class ManagementReviewService {

    /// Of one organisation; five a year for a hundred years.
    public static final int MAX_REVIEWS = 500;

    public static final int MAX_ATTENDEES = 50;

    /// Of one review.
    public static final int MAX_ADDENDA = 50;

    private final ManagementReviewRepository reviews;
    private final ReviewAgendas agendas;
    private final ReviewFigures figures;
    private final ManagementSystemRepository systems;
    private final StandardRepository standards;
    private final ColleagueRepository colleagues;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final ReviewBeforeAuditDeadlineSource beforeAudits;
    private final Kept<ManagementReviewId, ReviewContents> kept;
    private final IdGenerator ids;
    private final Clock clock;

    ManagementReviewService(
            ManagementReviewRepository reviews,
            ReviewAgendas agendas,
            ReviewFigures figures,
            ManagementSystemRepository systems,
            StandardRepository standards,
            ColleagueRepository colleagues,
            TenantTransactions transactions,
            Changes changes,
            ReviewBeforeAuditDeadlineSource beforeAudits,
            Deadlines deadlines,
            IdGenerator ids,
            Clock clock) {
        this.reviews = reviews;
        this.agendas = agendas;
        this.figures = figures;
        this.systems = systems;
        this.standards = standards;
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.changes = changes;
        this.beforeAudits = beforeAudits;
        this.kept =
                Kept.in(reviews, ManagementReviewDeadlineSource.TYPE)
                        .reminding(
                                new ManagementReviewDeadlineSource(reviews)
                                        .reminding(deadlines, ReviewContents::review));
        this.ids = ids;
        this.clock = clock;
    }

    public ManagementReview plan(
            TenantScope scope, PlanManagementReview command, @Nullable UUID key) {
        return changes.create(
                        scope,
                        kept,
                        key,
                        command,
                        ManagementReviewId::new,
                        () -> planned(scope, command))
                .review();
    }

    private ReviewContents planned(TenantScope scope, PlanManagementReview command) {
        if (reviews.count(scope) >= MAX_REVIEWS) {
            throw new LimitExceededException(
                    "managementSystemId",
                    MAX_REVIEWS,
                    "An organisation has at most {0} management reviews.",
                    MAX_REVIEWS);
        }
        var today = scope.today(clock);
        DayRange.ARRANGED.require("plannedOn", command.plan().on(), today);
        requireChair(scope, command.plan().chair());
        var system =
                systems.find(scope, command.system())
                        .orElseThrow(() -> new NotFoundException("managementSystemId"));
        system.standing().requireInUse();
        var editions =
                standards.list(system.standards()).values().stream()
                        .sorted(Standard.BY_NUMBER)
                        .toList();
        var review =
                new ManagementReview(
                        new ManagementReviewId(ids.next()),
                        1,
                        command.system(),
                        editions.stream().map(Standard::id).toList(),
                        command.plan(),
                        today,
                        new Planned());
        var inputs = agenda(editions);
        var now = figures.now(scope, period(scope, review), inputs);
        return new ReviewContents(
                review,
                inputs.stream().map(one -> one.withFigures(now.apply(one.topic()))).toList(),
                List.of(),
                List.of());
    }

    /// What several standards ask for is asked once.
    private List<ReviewInput> agenda(List<Standard> editions) {
        var asking = new LinkedHashMap<ReviewTopic, List<StandardId>>();
        var asked = agendas.list(editions.stream().map(Standard::key).toList());
        for (var edition : editions) {
            for (var topic : asked.getOrDefault(edition.key(), List.of())) {
                asking.computeIfAbsent(topic, _ -> new ArrayList<>()).add(edition.id());
            }
        }
        return asking.entrySet().stream()
                .map(one -> new ReviewInput(one.getKey(), one.getValue(), null, List.of()))
                .toList();
    }

    /// It looks back to the meeting before.
    private Period period(TenantScope scope, ManagementReview review) {
        var since =
                ofSystem(scope, review.system()).stream()
                        .filter(other -> !other.id().equals(review.id()))
                        .flatMap(other -> Stream.ofNullable(other.state().findMeeting()))
                        .map(Held::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Period(
                review.system(), new HashSet<>(review.standards()), since, scope.today(clock));
    }

    private List<ManagementReview> ofSystem(TenantScope scope, ManagementSystemId system) {
        var ref = Ref.in(scope, system);
        return reviews.listOfSystems(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    private void requireChair(TenantScope scope, ColleagueId chair) {
        if (colleagues.find(scope, chair).isEmpty()) {
            throw new NotFoundException("chairId");
        }
    }

    /// @param edit makes the new plan from the stored one
    public ManagementReview change(
            TenantScope scope,
            ManagementReviewId id,
            UnaryOperator<ManagementReview.Plan> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var old = before.review().plan();
                    var plan = edit.apply(old);
                    if (!plan.on().equals(old.on())) {
                        DayRange.ARRANGED.require("plannedOn", plan.on(), scope.today(clock));
                    }
                    if (!plan.chair().equals(old.chair())) {
                        requireChair(scope, plan.chair());
                    }
                    return before.with(before.review().with(plan));
                });
    }

    private ManagementReview change(
            TenantScope scope,
            ManagementReviewId id,
            int expectedVersion,
            UnaryOperator<ReviewContents> verb) {
        return changes.change(scope, kept, id, expectedVersion, verb).review();
    }

    /// What is said of the input with the key.
    public record InputText(String key, String text) {

        public InputText {
            Objects.requireNonNull(key);
            Objects.requireNonNull(text);
        }
    }

    /// Says something of inputs, and brings the figures up to date as long as there was no meeting.
    ///
    /// @throws ValidationException when the review has no such input, or one is named twice
    public ManagementReview prepare(
            TenantScope scope, ManagementReviewId id, List<InputText> said, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    before.review().requireOpen();
                    var texts = texts(before, said);
                    return before.prepared(texts, now(scope, before), scope.today(clock));
                });
    }

    private static Map<String, String> texts(ReviewContents review, List<InputText> said) {
        var texts = new HashMap<String, String>();
        for (var i = 0; i < said.size(); i++) {
            var key = said.get(i).key();
            var field = "inputs.%d.key".formatted(i);
            if (review.inputs().stream().noneMatch(one -> one.topic().key().equals(key))) {
                throw new ValidationException(field, "The review has no such input.");
            }
            if (texts.putIfAbsent(key, said.get(i).text()) != null) {
                throw new ValidationException(field, "It is named twice.");
            }
        }
        return texts;
    }

    private Function<ReviewTopic, List<ReviewFigure>> now(
            TenantScope scope, ReviewContents before) {
        return before.review().isPlanned()
                ? figures.now(scope, period(scope, before.review()), before.inputs())
                : _ -> List.of();
    }

    /// Records the meeting and freezes the figures. Said again, it corrects what was recorded.
    ///
    /// @param present the chair among them
    public ManagementReview hold(
            TenantScope scope,
            ManagementReviewId id,
            LocalDate heldOn,
            List<ColleagueId> present,
            String conclusion,
            int expectedVersion) {
        DayRange.HAPPENED.require("heldOn", heldOn, scope.today(clock));
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    before.review().requireOpen();
                    var attendees = attendees(scope, present, before.attendees());
                    if (!present.contains(before.review().owner())) {
                        throw chairIsMissing(List.of("attendeeIds"));
                    }
                    return before.held(
                            new Held(heldOn, clock.instant(), person(scope), conclusion),
                            attendees,
                            now(scope, before),
                            scope.today(clock));
                });
    }

    private static RuleViolationException chairIsMissing(List<String> path) {
        return ReviewRule.CHAIR_SIGNS.refused(path, "The chair is not among the attendees.");
    }

    /// Whoever was recorded already keeps the name of that day.
    private List<ReviewAttendee> attendees(
            TenantScope scope, List<ColleagueId> present, List<ReviewAttendee> recorded) {
        if (present.size() > MAX_ATTENDEES) {
            throw new LimitExceededException(
                    "attendeeIds",
                    MAX_ATTENDEES,
                    "A review has at most {0} attendees.",
                    MAX_ATTENDEES);
        }
        var found =
                colleagues.list(
                        TenantScopes.of(scope),
                        present.stream().map(one -> Ref.in(scope, one)).toList());
        var attendees = new ArrayList<ReviewAttendee>();
        for (var i = 0; i < present.size(); i++) {
            var one = found.get(Ref.in(scope, present.get(i)));
            if (one == null) {
                throw new NotFoundException("attendeeIds." + i);
            }
            if (present.indexOf(present.get(i)) < i) {
                throw new ValidationException(
                        "attendeeIds." + i, "The colleague is named more than once.");
            }
            attendees.add(
                    recorded.stream()
                            .filter(other -> other.colleague().equals(one.id()))
                            .findFirst()
                            .orElseGet(
                                    () ->
                                            new ReviewAttendee(
                                                    one.id(),
                                                    one.name(),
                                                    one.profile().function())));
        }
        return attendees;
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    /// Only the latest asks for the next one, so that nobody signs another review of the system
    /// meanwhile.
    ///
    /// @throws RuleViolationException when whoever works in the scope is not the chair, the chair
    ///     did not attend, or an input was not considered
    public ManagementReview sign(TenantScope scope, ManagementReviewId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    beforeAudits.lock(scope, system(scope, id));
                    reviews.lock(scope, id);
                    var signed =
                            change(
                                    scope,
                                    id,
                                    expectedVersion,
                                    before -> before.signed(signature(scope, before)));
                    follow(scope, signed);
                    beforeAudits.replace(scope, signed.system());
                    return signed;
                });
    }

    private ManagementSystemId system(TenantScope scope, ManagementReviewId id) {
        var ref = Ref.in(scope, id);
        var review = reviews.list(TenantScopes.of(scope), List.of(ref)).get(ref);
        if (review == null) {
            throw new NotFoundException("id");
        }
        return review.system();
    }

    private Signed signature(TenantScope scope, ReviewContents contents) {
        var review = contents.review();
        var meeting = review.requireHeld();
        var chair =
                colleagues
                        .find(scope, review.owner())
                        .filter(one -> one.isPerson(scope.person()))
                        .map(Colleague::name)
                        .orElseThrow(
                                () ->
                                        ReviewRule.CHAIR_SIGNS.refused(
                                                List.of(),
                                                "Only the chair signs the review, with a login of"
                                                        + " their own."));
        if (contents.attendees().stream()
                .noneMatch(one -> one.colleague().equals(review.owner()))) {
            throw chairIsMissing(List.of());
        }
        var isLatest =
                ofSystem(scope, review.system()).stream()
                        .filter(other -> !other.id().equals(review.id()))
                        .flatMap(other -> signedMeeting(other).stream())
                        .noneMatch(other -> other.on().isAfter(meeting.on()));
        return new Signed(
                meeting,
                clock.instant(),
                person(scope),
                chair,
                isLatest ? meeting.on().plusMonths(ManagementReview.MONTHS_TO_NEXT) : null);
    }

    private static List<Held> signedMeeting(ManagementReview review) {
        return review.isSigned() ? List.of(review.requireSigned().meeting()) : List.of();
    }

    /// The reviews before it need no next one any more.
    private void follow(TenantScope scope, ManagementReview signed) {
        var meeting = signed.requireSigned().meeting();
        ofSystem(scope, signed.system()).stream()
                .filter(other -> !other.id().equals(signed.id()) && other.isSigned())
                .filter(other -> other.requireSigned().nextOn() != null)
                .filter(other -> !other.requireSigned().meeting().on().isAfter(meeting.on()))
                .forEach(
                        other ->
                                changes.change(
                                        scope,
                                        kept,
                                        other.id(),
                                        one -> one.with(one.review().followed())));
    }

    public ManagementReview cancel(
            TenantScope scope, ManagementReviewId id, String reason, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before ->
                        before.with(
                                before.review()
                                        .cancelled(
                                                new Cancelled(
                                                        clock.instant(), person(scope), reason))));
    }

    /// Adds to signed minutes.
    public ManagementReview add(
            TenantScope scope, ManagementReviewId id, String text, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    if (before.addenda().size() >= MAX_ADDENDA) {
                        throw new LimitExceededException(
                                "id",
                                MAX_ADDENDA,
                                "A review has at most {0} addenda.",
                                MAX_ADDENDA);
                    }
                    return before.with(new ReviewAddendum(clock.instant(), person(scope), text));
                });
    }

    void handOver(TenantScope scope, ManagementReviewId id, ColleagueId to) {
        changes.change(scope, kept, id, before -> before.with(before.review().ownedBy(to)));
    }
}
