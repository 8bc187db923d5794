package dev.triennium.domain.document;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One version of a document. What was submitted is not written to any more, and what was published
/// stays as it was.
public sealed interface DocumentVersion {

    enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        PUBLISHED,
        OBSOLETE
    }

    Body body();

    State state();

    default DocumentVersionId id() {
        return body().id();
    }

    /// What all versions have.
    ///
    /// @param changelog what is new in it, in words
    /// @param content null: nothing was written yet
    /// @param authors who wrote it
    /// @param decisions of all rounds, in their order
    record Body(
            DocumentVersionId id,
            VersionNumber number,
            String changelog,
            @Nullable DocumentContent content,
            Set<PersonId> authors,
            List<Decision> decisions) {

        /// Of the gaps in a text; whoever wants all of them asks the version.
        private static final int MOST_NAMED = 20;

        public Body {
            Objects.requireNonNull(id);
            Objects.requireNonNull(number);
            Objects.requireNonNull(changelog);
            authors = Set.copyOf(authors);
            decisions = List.copyOf(decisions);
        }

        private Body written(@Nullable String words, DocumentContent changed, PersonId author) {
            var all = new HashSet<>(authors);
            all.add(author);
            return new Body(id, number, words == null ? changelog : words, changed, all, decisions);
        }

        private Body decided(Decision decision) {
            var all = new ArrayList<>(decisions);
            all.add(decision);
            return new Body(id, number, changelog, content, authors, all);
        }

        /// @throws RuleViolationException when something in the text is missing
        private void requireNoGaps() {
            var gaps = DocumentGap.in(content).stream().map(DocumentGap::text).distinct().toList();
            if (gaps.size() > MOST_NAMED) {
                throw DocumentRule.SOMETHING_TO_APPROVE.refuse(
                        "The text has gaps, among them {0}.",
                        String.join(", ", gaps.subList(0, MOST_NAMED)));
            }
            if (!gaps.isEmpty()) {
                throw DocumentRule.SOMETHING_TO_APPROVE.refuse(
                        "The text has gaps: {0}.", String.join(", ", gaps));
            }
        }

        private int rounds() {
            return decisions.isEmpty() ? 0 : decisions.getLast().round();
        }
    }

    /// How a version is or was approved.
    ///
    /// @param round counts from 1 how often it was submitted
    record Approval(ApprovalRule rule, int round, Instant submittedAt, PersonId submittedBy) {

        public Approval {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(submittedAt);
            Objects.requireNonNull(submittedBy);
        }
    }

    /// @param reviewedOn when it was last found still valid; null: not yet
    /// @param reviewDueOn by when it is looked at again; null: by no certain day
    record Publication(
            Instant publishedAt,
            PersonId publishedBy,
            LocalDate effectiveOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate reviewDueOn) {

        public Publication {
            Objects.requireNonNull(publishedAt);
            Objects.requireNonNull(publishedBy);
            Objects.requireNonNull(effectiveOn);
        }
    }

    /// On its way to be published.
    sealed interface Unpublished extends DocumentVersion {}

    record Draft(Body body) implements Unpublished {

        public Draft {
            Objects.requireNonNull(body);
        }

        @Override
        public State state() {
            return State.DRAFT;
        }

        /// @param changelog null: as it is
        Draft write(@Nullable String changelog, DocumentContent content, PersonId author) {
            return new Draft(body.written(changelog, content, author));
        }

        InReview submit(ApprovalRule rule, Instant at, PersonId by) {
            if (body.content() == null) {
                throw DocumentRule.SOMETHING_TO_APPROVE.refuse("Nothing was written yet.");
            }
            body.requireNoGaps();
            return new InReview(body, new Approval(rule, body.rounds() + 1, at, by));
        }
    }

    record InReview(Body body, Approval approval) implements Unpublished {

        public InReview {
            Objects.requireNonNull(body);
            Objects.requireNonNull(approval);
        }

        @Override
        public State state() {
            return State.IN_REVIEW;
        }

        /// Of this round.
        private List<Decision> decisions() {
            return body.decisions().stream()
                    .filter(decision -> decision.round() == approval.round())
                    .toList();
        }

        /// The places that nobody has decided for yet.
        private List<Integer> open() {
            var decided = decisions().stream().map(Decision::place).toList();
            return IntStream.range(0, approval.rule().approvers().size())
                    .filter(place -> !decided.contains(place))
                    .boxed()
                    .toList();
        }

        /// The open places whose turn it is.
        public List<Integer> waiting() {
            var open = open();
            return approval.rule().inOrder() ? open.stream().limit(1).toList() : open;
        }

        /// Those whose turn it is.
        public List<Approver> waitingFor() {
            return waiting().stream().map(approval.rule().approvers()::get).toList();
        }

        /// Agrees for the place that the voter fills.
        Unpublished approve(Voter voter, String consent, Instant at) {
            body.requireNoGaps();
            var decided = body.decided(decision(voter, Decision.Verdict.APPROVED, consent, at));
            var after = new InReview(decided, approval);
            if (after.decisions().size() < approval.rule().required()) {
                return after;
            }
            if (after.decisions().stream().allMatch(one -> body.authors().contains(one.by()))) {
                throw DocumentRule.FOUR_EYES.refuse(
                        "You wrote this version; somebody else has to approve it.");
            }
            return new Approved(decided, approval, at);
        }

        /// Sends it back to be written on.
        Draft reject(Voter voter, String comment, Instant at) {
            return new Draft(body.decided(decision(voter, Decision.Verdict.REJECTED, comment, at)));
        }

        private Decision decision(Voter voter, Decision.Verdict verdict, String text, Instant at) {
            if (decisions().stream().anyMatch(one -> one.by().equals(voter.person()))) {
                throw DocumentRule.ASKED_ONES_ONLY.refuse("You have approved it already.");
            }
            var place =
                    waiting().stream()
                            .filter(one -> voter.is(approval.rule().approvers().get(one)))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            DocumentRule.ASKED_ONES_ONLY.refuse(
                                                    "It is not for you to decide now."));
            var content = Objects.requireNonNull(body.content());
            return new Decision(
                    approval.round(), place, verdict, voter.person(), text, content.sha256(), at);
        }

        /// The same where the one is still waited for; nothing where the other is asked already.
        InReview handOver(Approver from, Approver to) {
            var approvers = approval.rule().approvers();
            var place = approvers.indexOf(from);
            return open().contains(place) && !approvers.contains(to) ? replace(place, to) : this;
        }

        Draft recall() {
            return new Draft(body);
        }

        /// Asks somebody else.
        InReview replace(int place, Approver other) {
            if (place < 0 || place >= approval.rule().approvers().size()) {
                throw new NotFoundException("place");
            }
            if (!open().contains(place)) {
                throw DocumentRule.ASKED_ONES_ONLY.refuseField(
                        List.of("place"), "This place was decided already.");
            }
            if (approval.rule().approvers().contains(other)) {
                throw DocumentRule.ASKED_ONES_ONLY.refuseField(
                        List.of("colleagueId"), "They are asked already.");
            }
            return new InReview(
                    body,
                    new Approval(
                            approval.rule().with(place, other),
                            approval.round(),
                            approval.submittedAt(),
                            approval.submittedBy()));
        }
    }

    record Approved(Body body, Approval approval, Instant approvedAt) implements Unpublished {

        public Approved {
            Objects.requireNonNull(body);
            Objects.requireNonNull(approval);
            Objects.requireNonNull(approvedAt);
        }

        @Override
        public State state() {
            return State.APPROVED;
        }

        Published publish(Publication publication) {
            return new Published(body, approval, approvedAt, publication);
        }
    }

    /// In force.
    record Published(Body body, Approval approval, Instant approvedAt, Publication publication)
            implements DocumentVersion {

        public Published {
            Objects.requireNonNull(body);
            Objects.requireNonNull(approval);
            Objects.requireNonNull(approvedAt);
            Objects.requireNonNull(publication);
        }

        @Override
        public State state() {
            return State.PUBLISHED;
        }

        Published stillValid(LocalDate today, Document.Description description) {
            return reviewed(today, description.reviewDueOn(today));
        }

        /// With the interval of the description.
        Published reviewedEvery(Document.Description description) {
            var last =
                    publication.reviewedOn() == null
                            ? publication.effectiveOn()
                            : publication.reviewedOn();
            return reviewed(publication.reviewedOn(), description.reviewDueOn(last));
        }

        private Published reviewed(@Nullable LocalDate on, @Nullable LocalDate dueOn) {
            return new Published(
                    body,
                    approval,
                    approvedAt,
                    new Publication(
                            publication.publishedAt(),
                            publication.publishedBy(),
                            publication.effectiveOn(),
                            on,
                            dueOn));
        }

        Obsolete end(LocalDate on) {
            return new Obsolete(body, approval, approvedAt, publication, on);
        }
    }

    /// Was in force.
    ///
    /// @param obsoleteOn when the next version took effect, or the document was withdrawn
    record Obsolete(
            Body body,
            Approval approval,
            Instant approvedAt,
            Publication publication,
            LocalDate obsoleteOn)
            implements DocumentVersion {

        public Obsolete {
            Objects.requireNonNull(body);
            Objects.requireNonNull(approval);
            Objects.requireNonNull(approvedAt);
            Objects.requireNonNull(publication);
            Objects.requireNonNull(obsoleteOn);
        }

        @Override
        public State state() {
            return State.OBSOLETE;
        }
    }
}
