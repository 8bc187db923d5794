package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.statementofapplicability.StatementImportPreviewView.StatementImportProblemView;
import dev.triennium.domain.statementofapplicability.StatementImportOutcome;
import dev.triennium.domain.statementofapplicability.StatementImportService;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Statements come back from their workbooks.
@Controller
class StatementImportController {

    private final StatementImportService imports;

    StatementImportController(StatementImportService imports) {
        this.imports = imports;
    }

    record PreviewPayload(
            @Nullable StatementImportPreviewView preview, List<UserErrorView> errors) {}

    @MutationMapping
    PreviewPayload previewStatementImport(@Argument StatementImportInput input, TenantScope scope) {
        var found = imports.preview(scope, input.uploadId(), input.id());
        return new PreviewPayload(StatementImportPreviewView.of(scope, found), List.of());
    }

    record StatementImportPayload(
            @Nullable StatementOfApplicabilityView statementOfApplicability,
            @Nullable Integer changeCount,
            @Nullable List<StatementControlView> controls,
            @Nullable StatementImportPreviewView preview,
            List<UserErrorView> errors) {}

    @MutationMapping
    StatementImportPayload applyStatementImport(
            @Argument StatementImportInput input, TenantScope scope) {
        return switch (imports.apply(scope, input.uploadId(), input.id())) {
            case StatementImportOutcome.Applied(var statement, var changed, var findings) ->
                    new StatementImportPayload(
                            StatementOfApplicabilityView.of(scope, statement),
                            findings.changes().size(),
                            changed.stream()
                                    .limit(StatementImportPreviewView.MOST)
                                    .map(one -> StatementControlView.of(scope, one))
                                    .toList(),
                            StatementImportPreviewView.of(scope, findings),
                            List.of());
            case StatementImportOutcome.Refused(var findings) -> {
                var preview = StatementImportPreviewView.of(scope, findings);
                yield new StatementImportPayload(
                        null,
                        null,
                        null,
                        preview,
                        preview.problems().stream()
                                .map(StatementImportProblemView::toUserError)
                                .toList());
            }
        };
    }
}
