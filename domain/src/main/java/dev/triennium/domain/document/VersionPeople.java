package dev.triennium.domain.document;

import dev.triennium.domain.identity.PersonId;
import java.util.List;
import java.util.stream.IntStream;

/// @param approvers in their order; none while it is written
/// @param decisions of all rounds
public record VersionPeople(
        List<PersonId> authors, List<Approver> approvers, List<Decision> decisions) {

    public static final VersionPeople NOBODY = new VersionPeople(List.of(), List.of(), List.of());

    public VersionPeople {
        authors = List.copyOf(authors);
        approvers = List.copyOf(approvers);
        decisions = List.copyOf(decisions);
    }

    /// Whether the version waits for the voter, who decides once in a round.
    ///
    /// @param head of the version whose people they are
    boolean isTurnOf(Voter voter, VersionHead head) {
        var submission = head.submission();
        return submission != null
                && decisions.stream()
                        .noneMatch(
                                one ->
                                        one.round() == submission.round()
                                                && one.by().equals(voter.person()))
                && waiting(head).stream().anyMatch(place -> voter.is(approvers.get(place)));
    }

    /// The places whose turn it is.
    ///
    /// @param head of the version whose people they are
    public List<Integer> waiting(VersionHead head) {
        var submission = head.submission();
        if (submission == null || head.state() != DocumentVersion.State.IN_REVIEW) {
            return List.of();
        }
        var decided =
                decisions.stream()
                        .filter(one -> one.round() == submission.round())
                        .map(Decision::place)
                        .toList();
        return IntStream.range(0, approvers.size())
                .filter(place -> !decided.contains(place))
                .limit(submission.inOrder() ? 1 : approvers.size())
                .boxed()
                .toList();
    }
}
