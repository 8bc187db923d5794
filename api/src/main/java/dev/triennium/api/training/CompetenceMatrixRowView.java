package dev.triennium.api.training;

import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.CompetenceMatrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the fields of the GraphQL type `CompetenceMatrixEdge` are made from.
record CompetenceMatrixRowView(
        ColleagueView colleague, int gaps, List<CompetenceMatrixCellView> cells) {

    /// The GraphQL type `CompetenceMatrixCell`.
    record CompetenceMatrixCellView(
            CompetenceView competence,
            boolean needed,
            CompetenceMatrix.State state,
            @Nullable QualificationView qualification) {

        private static CompetenceMatrixCellView of(TenantScope scope, CompetenceMatrix.Cell cell) {
            var qualification = cell.qualification();
            return new CompetenceMatrixCellView(
                    CompetenceView.of(scope, cell.competence()),
                    cell.needed(),
                    cell.state(),
                    qualification == null ? null : QualificationView.of(scope, qualification));
        }
    }

    static CompetenceMatrixRowView of(TenantScope scope, CompetenceMatrix.Row row) {
        return new CompetenceMatrixRowView(
                ColleagueView.of(scope, row.colleague()),
                row.gaps(),
                row.cells().stream()
                        .map(cell -> CompetenceMatrixCellView.of(scope, cell))
                        .toList());
    }
}
