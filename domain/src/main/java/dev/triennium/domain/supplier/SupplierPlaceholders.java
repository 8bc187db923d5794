package dev.triennium.domain.supplier;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateRenderer;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The suppliers that the organisation works with.
@DomainService
final class SupplierPlaceholders implements PlaceholderSource {

    private static final String SUPPLIERS = "register.suppliers";
    private static final int COLUMNS = 6;

    private final SupplierRepository suppliers;
    private final RegisterReports reports;

    SupplierPlaceholders(SupplierRepository suppliers, RegisterReports reports) {
        this.suppliers = suppliers;
        this.reports = reports;
    }

    @Override
    public Set<String> keys() {
        return Set.of(SUPPLIERS);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var table =
                Table.of(
                        COLUMNS,
                        reports.report(scope, suppliers).rows().stream()
                                .map(RegisterReport.Row::entry)
                                .filter(Supplier::isOpen)
                                .map(one -> row(one, occasion.language()))
                                .toList());
        return table == null ? Map.of() : Map.of(SUPPLIERS, table);
    }

    private static List<@Nullable String> row(Supplier supplier, TemplateLanguage language) {
        var content = supplier.content();
        var evaluation = content.evaluation();
        var next = supplier.dueOn();
        return Table.cells(
                content.name(),
                content.supplied(),
                criticality(content.criticality()).in(language),
                evaluation == null
                        ? new TemplateText("not yet", "noch nicht").in(language)
                        : TemplateRenderer.day(evaluation.on(), language),
                evaluation == null ? "" : decision(evaluation.decision()).in(language),
                next == null ? null : TemplateRenderer.day(next, language));
    }

    private static TemplateText criticality(SupplierCriticality criticality) {
        return switch (criticality) {
            case LOW -> new TemplateText("low", "gering");
            case MEDIUM -> new TemplateText("medium", "mittel");
            case HIGH -> new TemplateText("high", "hoch");
        };
    }

    private static TemplateText decision(SupplierDecision decision) {
        return switch (decision) {
            case APPROVED -> new TemplateText("approved", "freigegeben");
            case CONDITIONALLY_APPROVED ->
                    new TemplateText("approved with conditions", "unter Auflagen freigegeben");
            case NOT_APPROVED -> new TemplateText("not approved", "nicht freigegeben");
        };
    }
}
