package dev.triennium.domain.nonconformity;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that does not meet a requirement, as lists show it.
///
/// @param reference what people call it
/// @param extent null: nobody has looked elsewhere yet
/// @param contest null: nobody appeals
/// @param body how it stands with the certification body; null: no finding of a certification is
///     behind it
/// @param followUpOf the one whose actions had no effect; null: it stands for itself
public record Nonconformity(
        NonconformityId id,
        int version,
        int number,
        NonconformityReference reference,
        NonconformityContent content,
        NonconformityGrade grade,
        @Nullable Extent extent,
        @Nullable Contest contest,
        NonconformityProgress progress,
        Instant recordedAt,
        PersonId recordedBy,
        @Nullable NonconformityId followUpOf,
        @Nullable BodyStanding body,
        Extensions extensions)
        implements Registered<NonconformityId, Nonconformity> {

    public Nonconformity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(content);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(recordedBy);
        Objects.requireNonNull(extensions);
    }

    /// In one line.
    @Override
    public String title() {
        return reference.text() + ": " + content.statement().replaceAll("\\s+", " ");
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    /// What is due next.
    @Override
    public @Nullable LocalDate dueOn() {
        return dues().stream().findFirst().map(NonconformityStep.Due::on).orElse(null);
    }

    /// By when what is to be done now, the earliest first.
    public List<NonconformityStep.Due> dues() {
        return NonconformityDays.of(this);
    }

    @Override
    public boolean isOpen() {
        return switch (progress.state()) {
            case CLOSED, WITHDRAWN -> false;
            case OPEN,
                    CORRECTED,
                    CAUSE_ANALYSED,
                    PLAN_SUBMITTED,
                    PLAN_REJECTED,
                    PLAN_ACCEPTED,
                    IMPLEMENTED,
                    VERIFIED ->
                    true;
        };
    }

    /// Whether it no longer stands in the way of a certificate ([NonconformityRule#SETTLED]).
    public boolean isSettled() {
        if (body != null && !isWithdrawn()) {
            return body.isSettled(grade);
        }
        return switch (progress.state()) {
            case VERIFIED, CLOSED, WITHDRAWN -> true;
            case PLAN_ACCEPTED, IMPLEMENTED -> grade == NonconformityGrade.MINOR;
            case OPEN, CORRECTED, CAUSE_ANALYSED, PLAN_SUBMITTED, PLAN_REJECTED -> false;
        };
    }

    public boolean isOverdue(LocalDate today) {
        var due = dueOn();
        return due != null && due.isBefore(today);
    }

    /// Whether a minor nonconformity should be graded major ([NonconformityRule#RECURRED]).
    public boolean shouldBeMajor(LocalDate today, boolean hasRecurred) {
        return isOpen() && grade == NonconformityGrade.MINOR && (hasRecurred || isOverdue(today));
    }

    /// How far the work is, or was when it was taken back.
    private NonconformityProgress reached() {
        return progress instanceof NonconformityProgress.Withdrawn withdrawn
                ? withdrawn.before()
                : progress;
    }

    public boolean isWithdrawn() {
        return progress instanceof NonconformityProgress.Withdrawn;
    }

    public boolean isContested() {
        return contest != null && contest.outcome() == null;
    }

    /// The causes that were found last; null: none yet.
    public @Nullable NonconformityAnalysisId analysis() {
        return switch (reached()) {
            case NonconformityProgress.Withdrawn _ -> throw new IllegalStateException();
            case NonconformityProgress.Open _, NonconformityProgress.Corrected _ -> null;
            case NonconformityProgress.Analysed analysed -> analysed.analysis();
            case NonconformityProgress.PlanSubmitted one -> one.treated().analysis();
            case NonconformityProgress.PlanRejected one -> one.treated().analysis();
            case NonconformityProgress.PlanAccepted one -> one.treated().analysis();
            case NonconformityProgress.Implemented one -> one.treated().analysis();
            case NonconformityProgress.Verified one -> one.implemented().treated().analysis();
            case NonconformityProgress.Closed one ->
                    one.verified().implemented().treated().analysis();
        };
    }

    /// How many plans were submitted.
    public int rounds() {
        return switch (reached()) {
            case NonconformityProgress.Withdrawn _ -> throw new IllegalStateException();
            case NonconformityProgress.Open _, NonconformityProgress.Corrected _ -> 0;
            case NonconformityProgress.Analysed analysed -> analysed.rounds();
            case NonconformityProgress.PlanSubmitted one -> one.treated().round();
            case NonconformityProgress.PlanRejected one -> one.treated().round();
            case NonconformityProgress.PlanAccepted one -> one.treated().round();
            case NonconformityProgress.Implemented one -> one.treated().round();
            case NonconformityProgress.Verified one -> one.implemented().treated().round();
            case NonconformityProgress.Closed one -> one.verified().implemented().treated().round();
        };
    }

    public @Nullable Correction correction() {
        return switch (reached()) {
            case NonconformityProgress.Withdrawn _ -> throw new IllegalStateException();
            case NonconformityProgress.Open _ -> null;
            case NonconformityProgress.Corrected corrected -> corrected.correction();
            case NonconformityProgress.Analysed analysed -> analysed.correction();
            case NonconformityProgress.PlanSubmitted one -> one.treated().correction();
            case NonconformityProgress.PlanRejected one -> one.treated().correction();
            case NonconformityProgress.PlanAccepted one -> one.treated().correction();
            case NonconformityProgress.Implemented one -> one.treated().correction();
            case NonconformityProgress.Verified one -> one.implemented().treated().correction();
            case NonconformityProgress.Closed one ->
                    one.verified().implemented().treated().correction();
        };
    }

    /// Null: the actions are not all done yet.
    public @Nullable LocalDate implementedOn() {
        return switch (reached()) {
            case NonconformityProgress.Withdrawn _ -> throw new IllegalStateException();
            case NonconformityProgress.Implemented one -> one.on();
            case NonconformityProgress.Verified one -> one.implemented().on();
            case NonconformityProgress.Closed one -> one.verified().implemented().on();
            case NonconformityProgress.Open _,
                    NonconformityProgress.Corrected _,
                    NonconformityProgress.Analysed _,
                    NonconformityProgress.PlanSubmitted _,
                    NonconformityProgress.PlanRejected _,
                    NonconformityProgress.PlanAccepted _ ->
                    null;
        };
    }

    public @Nullable Verification verification() {
        return switch (reached()) {
            case NonconformityProgress.Withdrawn _ -> throw new IllegalStateException();
            case NonconformityProgress.Verified one -> one.verification();
            case NonconformityProgress.Closed one -> one.verified().verification();
            case NonconformityProgress.Open _,
                    NonconformityProgress.Corrected _,
                    NonconformityProgress.Analysed _,
                    NonconformityProgress.PlanSubmitted _,
                    NonconformityProgress.PlanRejected _,
                    NonconformityProgress.PlanAccepted _,
                    NonconformityProgress.Implemented _ ->
                    null;
        };
    }

    @Override
    public Nonconformity ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague));
    }

    private Nonconformity next(
            NonconformityContent says,
            NonconformityGrade graded,
            @Nullable Extent looked,
            @Nullable Contest appeal,
            NonconformityProgress moved) {
        return next(says, graded, looked, appeal, moved, body, extensions);
    }

    private Nonconformity next(
            NonconformityContent says,
            NonconformityGrade graded,
            @Nullable Extent looked,
            @Nullable Contest appeal,
            NonconformityProgress moved,
            @Nullable BodyStanding stands,
            Extensions more) {
        return new Nonconformity(
                id,
                version + 1,
                number,
                reference,
                says,
                graded,
                looked,
                appeal,
                moved,
                recordedAt,
                recordedBy,
                followUpOf,
                stands,
                more);
    }

    Nonconformity with(NonconformityContent changed) {
        requireOpen();
        if (body != null) {
            var field = content.otherThan(changed);
            if (field != null) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        NonconformityRule.OF_BODY.reference(),
                        List.of(field),
                        "What a certification body found is corrected at the certification.");
            }
        }
        return next(changed, grade, extent, contest, progress);
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when it is closed, or has the
    ///     grade already
    Nonconformity graded(NonconformityGrade changed) {
        if (!isOpen()) {
            throw NonconformityRule.GRADED.refused(
                    "The grade of a closed nonconformity does not change.");
        }
        if (body != null) {
            throw NonconformityRule.OF_BODY.refused(
                    "The grade that a certification body gave is corrected at the certification.");
        }
        if (changed == grade) {
            throw NonconformityRule.mismatch("The nonconformity has this grade already.");
        }
        return next(content, changed, extent, contest, progress);
    }

    Nonconformity with(Extent looked) {
        requireOpen();
        return next(content, grade, looked, contest, progress);
    }

    Nonconformity contested(Contest appeal) {
        requireOpen();
        if (isContested()) {
            throw NonconformityRule.mismatch("The nonconformity is contested already.");
        }
        return next(content, grade, extent, appeal, progress);
    }

    /// @param isWithdrawn whether it was taken back
    Nonconformity decided(Contest.Outcome outcome, boolean isWithdrawn) {
        requireOpen();
        if (contest == null || contest.outcome() != null) {
            throw NonconformityRule.mismatch("The nonconformity is not contested.");
        }
        if (isWithdrawn && body != null) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.OF_BODY.reference(),
                    List.of("isWithdrawn"),
                    "What a certification body took back is corrected at the certification.");
        }
        return next(
                content,
                grade,
                extent,
                contest.decided(outcome),
                isWithdrawn
                        ? new NonconformityProgress.Withdrawn(
                                progress, outcome.at(), outcome.by(), outcome.decision())
                        : progress);
    }

    private Nonconformity moved(NonconformityProgress to) {
        return next(content, grade, extent, contest, to);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw NonconformityRule.mismatch("The nonconformity is closed.");
        }
    }

    /// A slip is put right until the causes are known.
    Nonconformity corrected(Correction correction) {
        return switch (progress.state()) {
            case OPEN, CORRECTED -> moved(new NonconformityProgress.Corrected(correction));
            case CAUSE_ANALYSED,
                    PLAN_SUBMITTED,
                    PLAN_REJECTED,
                    PLAN_ACCEPTED,
                    IMPLEMENTED,
                    VERIFIED,
                    CLOSED,
                    WITHDRAWN ->
                    throw NonconformityRule.mismatch("The nonconformity is corrected already.");
        };
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when a cause says no more than
    ///     what was found
    Nonconformity analysed(NonconformityAnalysis causes) {
        var correction = correction();
        if (correction == null || !mayBeAnalysed()) {
            throw NonconformityRule.mismatch(
                    "Causes are analysed after the correction and before a plan is accepted.");
        }
        for (var cause : causes.analysis().causes()) {
            if (CauseWords.repeats(cause.text(), content.statement())) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        NonconformityRule.CAUSE_FOUND.reference(),
                        cause.path(),
                        "The cause \"{0}\" only repeats what was found.",
                        cause.text());
            }
        }
        return moved(new NonconformityProgress.Analysed(correction, causes.id(), rounds()));
    }

    private boolean mayBeAnalysed() {
        return switch (progress.state()) {
            case CORRECTED, CAUSE_ANALYSED, PLAN_REJECTED -> true;
            case OPEN, PLAN_SUBMITTED, PLAN_ACCEPTED, IMPLEMENTED, VERIFIED, CLOSED, WITHDRAWN ->
                    false;
        };
    }

    private boolean mayBePlanned() {
        return progress instanceof NonconformityProgress.Analysed
                || progress instanceof NonconformityProgress.PlanRejected;
    }

    Nonconformity planned() {
        var correction = correction();
        var causes = analysis();
        if (!mayBePlanned() || correction == null || causes == null) {
            throw NonconformityRule.mismatch(
                    "A plan is submitted when the causes are known, and once at a time.");
        }
        if (content.source() == NonconformitySource.CERTIFICATION_BODY && extent == null) {
            throw NonconformityRule.EXTENT_KNOWN.refused(
                    "Before the certification body gets an answer, it is noted where else was"
                            + " looked.");
        }
        return moved(
                new NonconformityProgress.PlanSubmitted(
                        new NonconformityProgress.Treated(correction, causes, rounds() + 1)));
    }

    private NonconformityProgress.Treated submitted() {
        if (progress instanceof NonconformityProgress.PlanSubmitted(var treated)) {
            return treated;
        }
        throw NonconformityRule.mismatch("No plan waits for an answer.");
    }

    Nonconformity accepted() {
        if (waitsForBody()) {
            throw NonconformityRule.OF_BODY.refused(
                    "That the certification body accepted the plan is recorded at the"
                            + " certification.");
        }
        return moved(new NonconformityProgress.PlanAccepted(submitted(), null));
    }

    Nonconformity rejected() {
        return moved(new NonconformityProgress.PlanRejected(submitted()));
    }

    Nonconformity implemented(LocalDate on, ActionStanding actions) {
        var treated = requireAccepted();
        if (actions.open() > 0) {
            throw NonconformityRule.IMPLEMENTED_WITH_EVIDENCE.refused(
                    "{0,choice,1#One action is|1<{0} actions are} not done.", actions.open());
        }
        if (actions.lastDoneOn() != null && on.isBefore(actions.lastDoneOn())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.IMPLEMENTED_WITH_EVIDENCE.reference(),
                    List.of("implementedOn"),
                    "The last action was done on {0}.",
                    actions.lastDoneOn());
        }
        return moved(new NonconformityProgress.Implemented(treated, on));
    }

    NonconformityProgress.Treated requireAccepted() {
        if (progress instanceof NonconformityProgress.PlanAccepted(var treated, _)) {
            return treated;
        }
        throw NonconformityRule.mismatch("The nonconformity has no plan that is carried out.");
    }

    private NonconformityProgress.Implemented requireImplemented() {
        if (progress instanceof NonconformityProgress.Implemented done) {
            return done;
        }
        throw NonconformityRule.mismatch("The nonconformity does not wait for a verification.");
    }

    /// @param verification makes it from the day on which the actions were done
    Nonconformity verified(Function<LocalDate, Verification> verification) {
        var done = requireImplemented();
        return moved(new NonconformityProgress.Verified(done, verification.apply(done.on())));
    }

    Nonconformity returned(String reason) {
        return moved(
                new NonconformityProgress.PlanAccepted(requireImplemented().treated(), reason));
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when it is too early
    NonconformityProgress.Verified requireReviewable(LocalDate today) {
        if (!(progress instanceof NonconformityProgress.Verified verified)) {
            throw NonconformityRule.mismatch(
                    "The nonconformity does not wait for a review of its effect.");
        }
        if (today.isBefore(verified.verification().reviewOn())) {
            throw NonconformityRule.REVIEWED_LATER.refused(
                    "The effect is reviewed from {0} on.", verified.verification().reviewOn());
        }
        return verified;
    }

    Nonconformity closed(EffectivenessReview review, LocalDate today) {
        return moved(new NonconformityProgress.Closed(requireReviewable(today), review));
    }

    /// Only the plan of a minor one is accepted at the certification.
    private boolean waitsForBody() {
        return body != null
                && grade == NonconformityGrade.MINOR
                && body.planAcceptedOn() == null
                && body.verifiedOn() == null;
    }

    private boolean mayBeExtended() {
        return content.source() == NonconformitySource.CERTIFICATION_BODY
                && extensions.count() < NonconformityExtension.MAX
                && dues().stream().anyMatch(due -> due.step().isAnswer());
    }

    /// The body is asked for more time.
    Nonconformity asking(Extensions.Wanted wanted) {
        requireOpen();
        if (extensions.open() != null || !mayBeExtended()) {
            throw NonconformityRule.mismatch(
                    "A certification body is asked for more time while it waits for an answer, and"
                            + " once at a time.");
        }
        var due =
                dues().stream()
                        .filter(one -> one.step() == wanted.step() && one.step().isAnswer())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleViolationException(
                                                ErrorCode.STATE_MISMATCH,
                                                NonconformityRule.EXTENDED_BY_LETTER.reference(),
                                                List.of("step"),
                                                "The certification body does not wait for this"
                                                        + " now."));
        requireLater(wanted.until(), due.on());
        return with(extensions.asked(wanted));
    }

    private static void requireLater(LocalDate until, LocalDate due) {
        if (!until.isAfter(due)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.EXTENDED_BY_LETTER.reference(),
                    List.of("until"),
                    "It is due on {0}; more time ends later.",
                    due);
        }
    }

    Extensions.Wanted requireAsked() {
        var wanted = extensions.open();
        if (wanted == null) {
            throw NonconformityRule.mismatch("No request for more time waits for an answer.");
        }
        return wanted;
    }

    Nonconformity extended(LocalDate until) {
        requireOpen();
        var step = requireAsked().step();
        dues().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .ifPresent(due -> requireLater(until, due.on()));
        return with(extensions.granted(step, until));
    }

    Nonconformity notExtended() {
        requireOpen();
        requireAsked();
        return with(extensions.refused());
    }

    private Nonconformity with(Extensions more) {
        return next(content, grade, extent, contest, progress, body, more);
    }

    /// What the certification says of it now; the same where that is nothing new.
    Nonconformity following(
            NonconformityContent found, NonconformityGrade graded, BodyStanding stands) {
        var isAccepted =
                stands.planAcceptedOn() != null && (body == null || body.planAcceptedOn() == null);
        var moved =
                isAccepted && progress instanceof NonconformityProgress.PlanSubmitted(var treated)
                        ? new NonconformityProgress.PlanAccepted(treated, null)
                        : progress;
        return found.equals(content)
                        && graded == grade
                        && stands.equals(body)
                        && moved.equals(progress)
                ? this
                : next(found, graded, extent, contest, moved, stands, extensions);
    }

    /// The body says that it is none, after all.
    Nonconformity takenBack(Contest.Outcome outcome) {
        if (isWithdrawn()) {
            return this;
        }
        return next(
                content,
                grade,
                extent,
                contest != null && contest.outcome() == null ? contest.decided(outcome) : contest,
                new NonconformityProgress.Withdrawn(
                        progress, outcome.at(), outcome.by(), outcome.decision()));
    }

    /// What whoever works in the scope may do to it now.
    public List<NonconformityAction> allowedActions(
            TenantScope scope, LocalDate today, ActionStanding actions) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM) || !isOpen()) {
            return List.of();
        }
        var allowed =
                new ArrayList<>(
                        List.of(
                                NonconformityAction.CHANGE,
                                NonconformityAction.NOTE_EXTENT,
                                isContested()
                                        ? NonconformityAction.END_CONTEST
                                        : NonconformityAction.CONTEST));
        if (body == null) {
            allowed.add(NonconformityAction.GRADE);
        }
        if (extensions.open() != null) {
            allowed.add(NonconformityAction.GRANT_EXTENSION);
            allowed.add(NonconformityAction.REFUSE_EXTENSION);
        } else if (mayBeExtended()) {
            allowed.add(NonconformityAction.ASK_FOR_EXTENSION);
        }
        allowed.addAll(steps(scope, today, actions));
        return List.copyOf(allowed);
    }

    private List<NonconformityAction> steps(
            TenantScope scope, LocalDate today, ActionStanding actions) {
        return switch (progress) {
            case NonconformityProgress.Open _ -> List.of(NonconformityAction.CORRECT);
            case NonconformityProgress.Corrected _ ->
                    List.of(NonconformityAction.CORRECT, NonconformityAction.ANALYSE);
            case NonconformityProgress.Analysed _, NonconformityProgress.PlanRejected _ ->
                    content.source() == NonconformitySource.CERTIFICATION_BODY && extent == null
                            ? List.of(NonconformityAction.ANALYSE)
                            : List.of(NonconformityAction.ANALYSE, NonconformityAction.SUBMIT_PLAN);
            case NonconformityProgress.PlanSubmitted _ ->
                    waitsForBody()
                            ? List.of(NonconformityAction.REJECT_PLAN)
                            : List.of(
                                    NonconformityAction.ACCEPT_PLAN,
                                    NonconformityAction.REJECT_PLAN);
            case NonconformityProgress.PlanAccepted _ ->
                    actions.open() == 0 ? List.of(NonconformityAction.IMPLEMENT) : List.of();
            case NonconformityProgress.Implemented _ ->
                    List.of(NonconformityAction.VERIFY, NonconformityAction.RETURN);
            case NonconformityProgress.Verified verified ->
                    !today.isBefore(verified.verification().reviewOn())
                                    && scope.person() != null
                                    && !actions.owners().contains(scope.person())
                            ? List.of(NonconformityAction.REVIEW_EFFECTIVENESS)
                            : List.of();
            case NonconformityProgress.Closed _, NonconformityProgress.Withdrawn _ -> List.of();
        };
    }
}
