package dev.triennium.api.journey;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.journey.PortfolioRow;
import dev.triennium.domain.journey.ProcessStep;
import dev.triennium.domain.journey.Turn;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PortfolioRow`. Its other fields are those of [JourneyFields].
///
/// @param row no field of the SDL: what the fields below start from
record PortfolioRowView(TenantScope scope, GlobalId id, PortfolioRow row) implements ScopedView {

    static final String TYPE = "PortfolioRow";

    static PortfolioRowView of(TenantScope scope, PortfolioRow row) {
        return new PortfolioRowView(
                scope, GlobalId.of(TYPE, scope.tenant(), row.id().value()), row);
    }

    public ProcessStep step() {
        return row.step();
    }

    public @Nullable CertificationState state() {
        return row.state();
    }

    public List<MissingView> blockers() {
        return MissingView.of(scope, row.journey().blockers());
    }

    public @Nullable NextActView next() {
        return NextActView.of(scope, row.journey());
    }

    public @Nullable Turn turn() {
        return row.turn();
    }

    public int openMajors() {
        return row.openMajors();
    }

    public boolean isAtRisk() {
        return row.isAtRisk();
    }
}
