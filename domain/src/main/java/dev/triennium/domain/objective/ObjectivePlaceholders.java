package dev.triennium.domain.objective;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Language;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateRenderer;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The objectives that are worked on, and what was measured of them.
@DomainService
final class ObjectivePlaceholders implements PlaceholderSource {

    private static final String OBJECTIVES = "objectives.table";
    private static final int COLUMNS = 9;

    private final ObjectiveReportService reports;

    ObjectivePlaceholders(ObjectiveReportService reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> keys() {
        return Set.of(OBJECTIVES);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var report = reports.report(scope);
        var table =
                Table.of(
                        COLUMNS,
                        report.register().rows().stream()
                                .filter(one -> one.entry().isOpen())
                                .map(one -> row(one, report, occasion.language()))
                                .toList());
        return table == null ? Map.of() : Map.of(OBJECTIVES, table);
    }

    /// What is done for it, with which means, and how it is evaluated, people write.
    private static List<@Nullable String> row(
            RegisterReport.Row<Objective> row, ObjectiveReport report, TemplateLanguage language) {
        var objective = row.entry();
        var content = objective.content();
        var measured = report.measured().getOrDefault(objective.id(), List.of());
        return Table.cells(
                content.title(),
                measured.isEmpty()
                        ? null
                        : value(measured.getLast().value(), content.unit(), language),
                target(content, language),
                null,
                null,
                row.owner(),
                TemplateRenderer.day(content.dueOn(), language),
                null,
                state(objective, language));
    }

    private static String target(ObjectiveContent content, TemplateLanguage language) {
        var sign =
                switch (content.direction()) {
                    case AT_LEAST -> "≥ ";
                    case AT_MOST -> "≤ ";
                };
        return sign + value(content.target(), content.unit(), language);
    }

    private static String state(Objective objective, TemplateLanguage language) {
        var latest = objective.latest();
        if (latest == null) {
            return new TemplateText("not measured yet", "noch nicht gemessen").in(language);
        }
        return value(latest.value(), objective.content().unit(), language)
                + ", "
                + TemplateRenderer.day(latest.on(), language);
    }

    private static String value(
            BigDecimal number, @Nullable String unit, TemplateLanguage language) {
        var value = new Language(language.locale()).number(number);
        return unit == null ? value : value + " " + unit;
    }
}
