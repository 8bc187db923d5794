package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StatementOfApplicability`.
public record StatementOfApplicabilityView(
        TenantScope scope,
        GlobalId id,
        int version,
        int number,
        State state,
        Instant startedAt,
        @Nullable StatementSignatureView signature,
        @Nullable Instant supersededAt,
        List<Action> allowedActions,
        StatementOfApplicabilityId statementId,
        StandardId standardId,
        @Nullable AssessmentId assessmentId,
        @Nullable PersonId startedById)
        implements ScopedView {

    public static final String TYPE = "StatementOfApplicability";

    enum State {
        DRAFT,
        SIGNED,
        SUPERSEDED
    }

    enum Action {
        CHANGE_CONTROLS(Permission.PREPARE_STATEMENT),
        SIGN(Permission.SIGN_STATEMENT),
        DISCARD(Permission.PREPARE_STATEMENT),
        REVISE(Permission.PREPARE_STATEMENT);

        private final Permission permission;

        Action(Permission permission) {
            this.permission = permission;
        }
    }

    public static StatementOfApplicabilityView of(
            TenantScope scope, StatementOfApplicability statement) {
        return switch (statement) {
            case Draft draft ->
                    of(
                            scope,
                            draft,
                            State.DRAFT,
                            null,
                            null,
                            Action.CHANGE_CONTROLS,
                            Action.SIGN,
                            Action.DISCARD);
            case Signed signed ->
                    of(scope, signed, State.SIGNED, signed.signature(), null, Action.REVISE);
            case Superseded old ->
                    of(scope, old, State.SUPERSEDED, old.signature(), old.supersededAt());
        };
    }

    private static StatementOfApplicabilityView of(
            TenantScope scope,
            StatementOfApplicability statement,
            State state,
            @Nullable Signature signature,
            @Nullable Instant supersededAt,
            Action... actions) {
        var facts = statement.facts();
        return new StatementOfApplicabilityView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.number(),
                state,
                facts.startedAt(),
                signature == null ? null : StatementSignatureView.of(signature),
                supersededAt,
                Stream.of(actions).filter(action -> scope.mayChange(action.permission)).toList(),
                facts.id(),
                facts.standard(),
                facts.assessment(),
                facts.startedBy());
    }
}
