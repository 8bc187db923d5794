package dev.triennium.domain.document;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.document.Approver.ByColleague;
import dev.triennium.domain.document.DocumentVersion.Approved;
import dev.triennium.domain.document.DocumentVersion.Body;
import dev.triennium.domain.document.DocumentVersion.Draft;
import dev.triennium.domain.document.DocumentVersion.InReview;
import dev.triennium.domain.document.DocumentVersion.Publication;
import dev.triennium.domain.document.DocumentVersion.Published;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.document.DocumentVersion.Unpublished;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A controlled document: what it is, the version in force, and the next one on its way. Versions
/// that are obsolete are kept, and read for themselves.
///
/// @param clauses of standards that it is there for
/// @param inForce null: none was published, or it was withdrawn
/// @param next null: nobody works on one
public record Document(
        Facts facts,
        Set<ClauseId> clauses,
        Distribution distribution,
        @Nullable Published inForce,
        @Nullable Unpublished next)
        implements Aggregate<DocumentId> {

    public static final int MAX_CLAUSES = 200;

    /// What the register says of a document.
    ///
    /// @param folder null: it lies in none
    /// @param number what the organisation calls it by; null: nothing
    /// @param reviewMonths after how many months it is looked at again; null: it is not
    public record Description(
            DocumentKind kind,
            @Nullable DocumentFolderId folder,
            String title,
            @Nullable String number,
            ColleagueId owner,
            Classification classification,
            Locale language,
            @Nullable Integer reviewMonths) {

        public Description {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(title);
            Objects.requireNonNull(owner);
            Objects.requireNonNull(classification);
            Objects.requireNonNull(language);
        }

        /// The title with the number before it, as far as there is one.
        public String label() {
            return number == null ? title : number + " " + title;
        }

        @Nullable LocalDate reviewDueOn(LocalDate from) {
            return reviewMonths == null ? null : from.plusMonths(reviewMonths);
        }

        Description withOwner(ColleagueId changed) {
            return new Description(
                    kind, folder, title, number, changed, classification, language, reviewMonths);
        }
    }

    /// What lists read of it.
    ///
    /// @param next the state of the version that is on its way; null: there is none
    /// @param withdrawnOn null: it was not
    public record Facts(
            DocumentId id,
            int version,
            Description description,
            DocumentState state,
            @Nullable State next,
            @Nullable LocalDate withdrawnOn) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(description);
            Objects.requireNonNull(state);
        }

        /// What whoever works in the scope may do to it now; of what is personal, what those may
        /// whom it waits for.
        public List<DocumentAction> allowedActions(TenantScope scope) {
            return actions().stream()
                    .filter(action -> scope.mayChange(action.permission()))
                    .toList();
        }

        private Set<DocumentAction> actions() {
            var actions = EnumSet.noneOf(DocumentAction.class);
            switch (state) {
                case DRAFTED ->
                        actions.addAll(
                                EnumSet.of(DocumentAction.CHANGE, DocumentAction.DISTRIBUTE));
                case IN_FORCE ->
                        actions.addAll(
                                EnumSet.of(
                                        DocumentAction.CHANGE,
                                        DocumentAction.DISTRIBUTE,
                                        DocumentAction.REVISE,
                                        DocumentAction.CONFIRM_STILL_VALID,
                                        DocumentAction.ACKNOWLEDGE,
                                        DocumentAction.SEND_LINK));
                case IN_REVISION ->
                        actions.addAll(
                                EnumSet.of(
                                        DocumentAction.CHANGE,
                                        DocumentAction.DISTRIBUTE,
                                        DocumentAction.CONFIRM_STILL_VALID,
                                        DocumentAction.ACKNOWLEDGE,
                                        DocumentAction.SEND_LINK));
                case WITHDRAWN -> {
                    // It stays as it was.
                }
            }
            switch (next) {
                case null -> {
                    if (state == DocumentState.IN_FORCE) {
                        actions.add(DocumentAction.WITHDRAW);
                    }
                }
                case DRAFT -> {
                    actions.addAll(EnumSet.of(DocumentAction.WRITE, DocumentAction.SUBMIT));
                    actions.add(DocumentAction.WITHDRAW);
                    addDiscard(actions);
                }
                case IN_REVIEW ->
                        actions.addAll(
                                EnumSet.of(
                                        DocumentAction.RECALL,
                                        DocumentAction.REPLACE_APPROVER,
                                        DocumentAction.APPROVE,
                                        DocumentAction.REJECT));
                case APPROVED -> {
                    actions.add(DocumentAction.PUBLISH);
                    addDiscard(actions);
                }
                case PUBLISHED, OBSOLETE ->
                        throw new IllegalStateException("What is on its way is not published");
            }
            return actions;
        }

        private void addDiscard(Set<DocumentAction> actions) {
            if (state == DocumentState.IN_REVISION) {
                actions.add(DocumentAction.DISCARD_DRAFT);
            }
        }
    }

    public Document {
        Objects.requireNonNull(facts);
        clauses = Set.copyOf(clauses);
        Objects.requireNonNull(distribution);
        if (facts.state() != state(facts.withdrawnOn(), inForce, next)
                || facts.next() != (next == null ? null : next.state())) {
            throw new IllegalArgumentException("The facts are those of other versions");
        }
    }

    private static DocumentState state(
            @Nullable LocalDate withdrawnOn,
            @Nullable Published inForce,
            @Nullable Unpublished next) {
        if (withdrawnOn != null) {
            return DocumentState.WITHDRAWN;
        }
        if (inForce == null) {
            return DocumentState.DRAFTED;
        }
        return next == null ? DocumentState.IN_FORCE : DocumentState.IN_REVISION;
    }

    private static Document of(
            DocumentId id,
            int version,
            Description description,
            Set<ClauseId> clauses,
            Distribution distribution,
            @Nullable LocalDate withdrawnOn,
            @Nullable Published inForce,
            @Nullable Unpublished next) {
        return new Document(
                new Facts(
                        id,
                        version,
                        description,
                        state(withdrawnOn, inForce, next),
                        next == null ? null : next.state(),
                        withdrawnOn),
                clauses,
                distribution,
                inForce,
                next);
    }

    static Document create(
            DocumentId id,
            Description description,
            Set<ClauseId> clauses,
            Distribution distribution,
            Draft first) {
        return of(id, 1, description, clauses, distribution, null, null, first);
    }

    @Override
    public DocumentId id() {
        return facts.id();
    }

    @Override
    public int version() {
        return facts.version();
    }

    private Document with(
            @Nullable LocalDate withdrawnOn,
            @Nullable Published published,
            @Nullable Unpublished pending) {
        return of(
                id(),
                version() + 1,
                facts.description(),
                clauses,
                distribution,
                withdrawnOn,
                published,
                pending);
    }

    private Document with(@Nullable Unpublished pending) {
        return with(facts.withdrawnOn(), inForce, pending);
    }

    Document describe(Description changed, Set<ClauseId> changedClauses) {
        requireNotWithdrawn();
        if (changed.equals(facts.description()) && changedClauses.equals(clauses)) {
            return this;
        }
        var published =
                inForce == null
                                || Objects.equals(
                                        changed.reviewMonths(), facts.description().reviewMonths())
                        ? inForce
                        : inForce.reviewedEvery(changed);
        return of(
                id(), version() + 1, changed, changedClauses, distribution, null, published, next);
    }

    /// Says who reads it.
    Document distribute(Distribution changed) {
        requireNotWithdrawn();
        return changed.isSame(distribution)
                ? this
                : of(
                        id(),
                        version() + 1,
                        facts.description(),
                        clauses,
                        changed,
                        null,
                        inForce,
                        next);
    }

    /// Lets another answer for it, and approve it in the place of the one.
    Document handOver(ColleagueId from, ColleagueId to, boolean isAbleToApprove) {
        var description = facts.description();
        var pending =
                next instanceof InReview review && isAbleToApprove
                        ? review.handOver(new ByColleague(from), new ByColleague(to))
                        : next;
        var owned = description.owner().equals(from) ? description.withOwner(to) : description;
        return owned.equals(description) && Objects.equals(pending, next)
                ? this
                : of(
                        id(),
                        version() + 1,
                        owned,
                        clauses,
                        distribution,
                        facts.withdrawnOn(),
                        inForce,
                        pending);
    }

    /// Opens the next version, which begins with the text of the one in force; a file is uploaded
    /// anew.
    Document revise(
            DocumentVersionId version, VersionNumber.Step step, String changelog, PersonId author) {
        requireNotWithdrawn();
        if (inForce == null || next != null) {
            throw DocumentRule.otherState("The next version was begun already.");
        }
        var content =
                switch (inForce.body().content()) {
                    case DocumentContent.Markdown text -> text;
                    case DocumentContent.Uploaded _ -> null;
                    case null -> throw new IllegalStateException("Published without a content");
                };
        return with(
                new Draft(
                        new Body(
                                version,
                                inForce.body().number().next(step),
                                changelog,
                                content,
                                Set.of(author),
                                List.of())));
    }

    Document write(@Nullable String changelog, DocumentContent content, PersonId author) {
        return with(draft().write(changelog, content, author));
    }

    Document submit(ApprovalRule rule, Instant at, PersonId by) {
        return with(draft().submit(rule, at, by));
    }

    Draft draft() {
        requireNotWithdrawn();
        if (next instanceof Draft draft) {
            return draft;
        }
        throw DocumentRule.otherState("There is no draft.");
    }

    /// A step of what is in review.
    Document inReview(Function<? super InReview, ? extends Unpublished> step) {
        requireNotWithdrawn();
        return with(step.apply(review()));
    }

    InReview review() {
        if (next instanceof InReview review) {
            return review;
        }
        throw DocumentRule.otherState("No version is in review.");
    }

    /// The version in force until now becomes obsolete with that.
    Document publish(LocalDate effectiveOn, Instant at, PersonId by) {
        requireNotWithdrawn();
        if (!(next instanceof Approved approved)) {
            throw DocumentRule.otherState("No version was approved that could be published.");
        }
        if (inForce != null && effectiveOn.isBefore(inForce.publication().effectiveOn())) {
            throw DocumentRule.IN_ORDER.refuseField(
                    List.of("effectiveOn"),
                    "The version before took effect on {0}.",
                    inForce.publication().effectiveOn());
        }
        return with(
                null,
                approved.publish(
                        new Publication(
                                at,
                                by,
                                effectiveOn,
                                null,
                                facts.description().reviewDueOn(effectiveOn))),
                null);
    }

    Document confirmStillValid(LocalDate today) {
        requireNotWithdrawn();
        return with(null, published().stillValid(today, facts.description()), next);
    }

    private Published published() {
        if (inForce == null) {
            throw DocumentRule.otherState("No version is in force.");
        }
        return inForce;
    }

    /// Gives up the version that is on its way; the one in force stays.
    Document discardDraft() {
        requireNotWithdrawn();
        return switch (next) {
            case null -> throw DocumentRule.otherState("There is no draft.");
            case InReview _ -> throw DocumentRule.otherState("The version is in review.");
            case Draft _, Approved _ -> {
                if (inForce == null) {
                    throw DocumentRule.SOMETHING_TO_FALL_BACK_TO.refuse(
                            "No version is in force that could stay; withdraw the document.");
                }
                yield with(null);
            }
        };
    }

    /// Ends the document. A draft goes with it.
    Document withdraw(LocalDate today) {
        requireNotWithdrawn();
        return switch (next) {
            case InReview _, Approved _ ->
                    throw DocumentRule.otherState(
                            "A version is in review or approved; settle that first.");
            case Draft _ -> with(today, null, null);
            case null -> with(today, null, null);
        };
    }

    private void requireNotWithdrawn() {
        if (facts.withdrawnOn() != null) {
            throw DocumentRule.WITHDRAWN_FOR_GOOD.refuse(
                    "The document was withdrawn on {0}.", facts.withdrawnOn());
        }
    }

    /// How it stands in the audit trail: of a content its hash, which proves what it was.
    Trace trace() {
        return new Trace(
                version(),
                facts.description(),
                clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList(),
                distribution,
                facts.withdrawnOn(),
                VersionTrace.of(inForce),
                VersionTrace.of(next));
    }

    record Trace(
            int version,
            Description description,
            List<ClauseId> clauses,
            Distribution distribution,
            @Nullable LocalDate withdrawnOn,
            @Nullable VersionTrace inForce,
            @Nullable VersionTrace next) {}

    record VersionTrace(
            String number,
            State state,
            String changelog,
            @Nullable String sha256,
            List<PersonId> authors,
            @Nullable ApprovalRule approval,
            List<Decision> decisions,
            @Nullable Publication publication) {

        static @Nullable VersionTrace of(@Nullable DocumentVersion version) {
            return switch (version) {
                case null -> null;
                case Draft(var body) -> of(body, State.DRAFT, null, null);
                case InReview(var body, var approval) ->
                        of(body, State.IN_REVIEW, approval.rule(), null);
                case Approved(var body, var approval, _) ->
                        of(body, State.APPROVED, approval.rule(), null);
                case Published(var body, var approval, _, var publication) ->
                        of(body, State.PUBLISHED, approval.rule(), publication);
                case DocumentVersion.Obsolete old ->
                        of(old.body(), State.OBSOLETE, old.approval().rule(), old.publication());
            };
        }

        private static VersionTrace of(
                Body body,
                State state,
                @Nullable ApprovalRule rule,
                @Nullable Publication publication) {
            var content = body.content();
            return new VersionTrace(
                    body.number().toString(),
                    state,
                    body.changelog(),
                    content == null ? null : content.sha256(),
                    body.authors().stream().sorted(Comparator.comparing(PersonId::value)).toList(),
                    rule,
                    body.decisions(),
                    publication);
        }
    }
}
