package dev.triennium.domain.managementsystem;

import dev.triennium.domain.archive.Archivable;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.managementsystem.ScopeStatement.Approved;
import dev.triennium.domain.managementsystem.ScopeStatement.Draft;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An organisation's management system, for one standard or integrated for several. Its scope is
/// edited as a draft and approved as a version; what was approved is never edited again.
public sealed interface ManagementSystem
        extends Aggregate<ManagementSystemId>, Archivable<ManagementSystem> {

    Facts facts();

    default ManagementSystemState state() {
        return ManagementSystemState.of(findScope().isPresent(), findDraft().isPresent());
    }

    /// The scope in force.
    default Optional<Approved> findScope() {
        return switch (this) {
            case Drafted _ -> Optional.empty();
            case InForce(_, var scope) -> Optional.of(scope);
            case InRevision(_, var scope, _) -> Optional.of(scope);
        };
    }

    default Optional<Draft> findDraft() {
        return switch (this) {
            case Drafted(_, var draft) -> Optional.of(draft);
            case InForce _ -> Optional.empty();
            case InRevision(_, _, var draft) -> Optional.of(draft);
        };
    }

    @Override
    default ManagementSystemId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    @Override
    default Standing standing() {
        return facts().standing();
    }

    @Override
    default ManagementSystem withStanding(Standing changed) {
        return switch (this) {
            case Drafted(var facts, var draft) -> new Drafted(facts.next(changed), draft);
            case InForce(var facts, var scope) -> new InForce(facts.next(changed), scope);
            case InRevision(var facts, var scope, var draft) ->
                    new InRevision(facts.next(changed), scope, draft);
        };
    }

    /// The editions that the system is or shall be built to.
    default Set<StandardId> standards() {
        return Stream.concat(
                        findScope().map(Approved::content).stream(),
                        findDraft().map(Draft::content).stream())
                .flatMap(content -> content.standards().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What lists read of it.
    ///
    /// @param version grows by one with each change, of the draft too
    record Facts(ManagementSystemId id, int version, String name, Standing standing) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(standing);
        }

        private Facts next() {
            return next(standing);
        }

        private Facts next(Standing changed) {
            return new Facts(id, version + 1, name, changed);
        }
    }

    record Drafted(Facts facts, Draft draft) implements ManagementSystem {

        public Drafted {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(draft);
        }
    }

    record InForce(Facts facts, Approved scope) implements ManagementSystem {

        public InForce {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(scope);
        }
    }

    record InRevision(Facts facts, Approved scope, Draft draft) implements ManagementSystem {

        public InRevision {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(scope);
            Objects.requireNonNull(draft);
            if (draft.number() != scope.number() + 1) {
                throw new IllegalArgumentException("A draft is the version after the approved one");
            }
        }
    }

    /// Changes the draft; where there is none, a new one begins with what is in force.
    default ManagementSystem changeScope(
            UnaryOperator<ScopeContent> change, Supplier<ScopeStatementId> newId) {
        return switch (this) {
            case Drafted(var facts, var draft) ->
                    new Drafted(facts.next(), draft.with(change.apply(draft.content())));
            case InForce(var facts, var scope) ->
                    new InRevision(
                            facts.next(),
                            scope,
                            new Draft(
                                    newId.get(),
                                    scope.number() + 1,
                                    change.apply(scope.content().opened())));
            case InRevision(var facts, var scope, var draft) ->
                    new InRevision(facts.next(), scope, draft.with(change.apply(draft.content())));
        };
    }

    /// Makes the draft the scope in force.
    ///
    /// @param sites of the draft, as they are now
    default InForce approveScope(ScopeApproval approval, Map<SiteId, Site> sites) {
        var draft = findDraft().orElseThrow(ManagementSystem::withoutDraft);
        var missing = draft.content().missing();
        if (!missing.isEmpty()) {
            throw new RuleViolationException(
                    ManagementSystemRules.COMPLETE_SCOPE, "The scope still lacks {0}.", missing);
        }
        findScope()
                .filter(scope -> approval.approvedOn().isBefore(scope.approval().approvedOn()))
                .ifPresent(
                        scope -> {
                            throw new RuleViolationException(
                                    ErrorCode.RULE_VIOLATED,
                                    ManagementSystemRules.VERSIONS_IN_ORDER,
                                    List.of("approvedOn"),
                                    "The version before was approved on {0}.",
                                    scope.approval().approvedOn());
                        });
        return new InForce(facts().next(), draft.approve(approval, sites));
    }

    /// Gives up a revision; the scope in force stays.
    default InForce discardDraft() {
        return switch (this) {
            case InRevision(var facts, var scope, _) -> new InForce(facts.next(), scope);
            case InForce _ -> throw withoutDraft();
            case Drafted _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            ManagementSystemRules.SOMETHING_TO_FALL_BACK_TO,
                            List.of(),
                            "No scope was approved yet that could stay in force.");
        };
    }

    private static RuleViolationException withoutDraft() {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                ManagementSystemRules.DRAFT_FIRST,
                List.of(),
                "Nothing was changed since the scope was approved.");
    }
}
