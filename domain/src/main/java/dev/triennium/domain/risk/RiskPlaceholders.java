package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateRenderer;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The risks and opportunities that are open, how they are treated, and the scale in force.
@DomainService
final class RiskPlaceholders implements PlaceholderSource {

    private static final String SCALE = "risk.scale";
    private static final String RISKS = "register.risks";
    private static final String OPPORTUNITIES = "register.opportunities";
    private static final String SECURITY = "register.infosecRisks";
    private static final String TREATMENT = "treatment.plan";

    private static final Set<RiskCategory> OF_INFORMATION =
            Set.of(
                    RiskCategory.INFORMATION_SECURITY,
                    RiskCategory.PRIVACY,
                    RiskCategory.ARTIFICIAL_INTELLIGENCE);

    private final RiskReportService reports;

    RiskPlaceholders(RiskReportService reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> keys() {
        return Set.of(SCALE, RISKS, OPPORTUNITIES, SECURITY, TREATMENT);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        return new Filling(reports.report(scope), occasion.language()).values();
    }

    private static final class Filling {

        private final RiskReport report;
        private final TemplateLanguage language;
        private final Map<RiskId, List<RiskReport.Measure>> measures;

        Filling(RiskReport report, TemplateLanguage language) {
            this.report = report;
            this.language = language;
            this.measures =
                    report.measures().stream()
                            .collect(Collectors.groupingBy(one -> one.risk().id()));
        }

        Map<String, PlaceholderValue> values() {
            var values = new HashMap<String, PlaceholderValue>();
            put(values, SCALE, 3, scale());
            put(values, RISKS, 8, rows(RiskKind.RISK, false, this::risk));
            put(values, OPPORTUNITIES, 7, rows(RiskKind.OPPORTUNITY, false, this::opportunity));
            put(values, SECURITY, 9, rows(RiskKind.RISK, true, this::security));
            put(values, TREATMENT, 7, treatment());
            return values;
        }

        private static void put(
                Map<String, PlaceholderValue> values,
                String key,
                int width,
                List<List<@Nullable String>> rows) {
            var table = Table.of(width, rows);
            if (table != null) {
                values.put(key, table);
            }
        }

        private List<List<@Nullable String>> scale() {
            var rows = new ArrayList<List<@Nullable String>>();
            var scale = report.scale();
            if (scale != null) {
                var likelihoods = scale.levels().likelihoods();
                var impacts = scale.levels().impacts();
                for (var index = 0; index < Math.max(likelihoods.size(), impacts.size()); index++) {
                    rows.add(
                            Table.cells(
                                    String.valueOf(index + 1),
                                    index < likelihoods.size() ? likelihoods.get(index) : "",
                                    index < impacts.size() ? impacts.get(index) : ""));
                }
            }
            return rows;
        }

        /// @param ofInformation only those about information
        private List<List<@Nullable String>> rows(
                RiskKind kind,
                boolean ofInformation,
                Function<RegisterReport.Row<Risk>, List<@Nullable String>> row) {
            return report.register().rows().stream()
                    .filter(one -> one.entry().isOpen())
                    .filter(one -> one.entry().content().kind() == kind)
                    .filter(one -> !ofInformation || isOfInformation(one.entry()))
                    .map(row)
                    .toList();
        }

        private static boolean isOfInformation(Risk risk) {
            return OF_INFORMATION.contains(risk.content().category());
        }

        private List<@Nullable String> risk(RegisterReport.Row<Risk> row) {
            var risk = row.entry();
            var content = risk.content();
            return Table.cells(
                    String.valueOf(risk.number()),
                    content.title(),
                    Objects.requireNonNullElse(content.process(), ""),
                    level(risk.inherent()),
                    treatment(content),
                    level(risk.residual()),
                    row.owner(),
                    acceptance(risk, true));
        }

        private List<@Nullable String> opportunity(RegisterReport.Row<Risk> row) {
            var risk = row.entry();
            var all = measures.getOrDefault(risk.id(), List.of());
            return Table.cells(
                    String.valueOf(risk.number()),
                    risk.title(),
                    risk.content().description(),
                    all.isEmpty()
                            ? risk.content().treatmentPlan()
                            : joined(all.stream().map(one -> one.measure().title()).toList()),
                    row.owner(),
                    due(all),
                    joined(
                            all.stream()
                                    .flatMap(one -> Stream.ofNullable(one.measure().result()))
                                    .toList()));
        }

        private List<@Nullable String> security(RegisterReport.Row<Risk> row) {
            var risk = row.entry();
            var content = risk.content();
            return Table.cells(
                    String.valueOf(risk.number()),
                    content.title(),
                    content.asset() == null ? content.process() : content.asset(),
                    row.owner(),
                    level(risk.inherent()),
                    treatment(content),
                    joined(row.controls()),
                    level(risk.residual()),
                    acceptance(risk, false));
        }

        /// What is spent on it is recorded nowhere.
        private List<List<@Nullable String>> treatment() {
            return report.measures().stream()
                    .filter(one -> one.risk().isOpen() && isOfInformation(one.risk()))
                    .map(
                            one ->
                                    Table.cells(
                                            one.risk().title(),
                                            one.measure().title(),
                                            one.owner(),
                                            null,
                                            day(one.measure().dueOn()),
                                            state(one.measure()),
                                            one.measure().isOpen() ? "" : null))
                    .toList();
        }

        private String state(RiskMeasure measure) {
            var doneOn = day(measure.doneOn());
            return doneOn == null
                    ? new TemplateText("open", "offen").in(language)
                    : new TemplateText("done on " + doneOn, "erledigt am " + doneOn).in(language);
        }

        /// The last day, when all is to be done.
        private @Nullable String due(Collection<RiskReport.Measure> all) {
            return day(
                    all.stream()
                            .flatMap(one -> Stream.ofNullable(one.measure().dueOn()))
                            .max(LocalDate::compareTo)
                            .orElse(null));
        }

        private @Nullable String treatment(RiskContent content) {
            var treatment = content.treatment();
            if (treatment == null) {
                return null;
            }
            var word =
                    (switch (treatment) {
                                case MODIFY -> new TemplateText("reduce", "vermindern");
                                case RETAIN -> new TemplateText("retain", "tragen");
                                case AVOID -> new TemplateText("avoid", "vermeiden");
                                case SHARE -> new TemplateText("share", "teilen");
                                case PURSUE -> new TemplateText("pursue", "verfolgen");
                            })
                            .in(language);
            return content.treatmentPlan() == null ? word : word + ": " + content.treatmentPlan();
        }

        private static @Nullable String level(@Nullable RiskRating rating) {
            return rating == null
                    ? null
                    : rating.score() + " (" + rating.likelihood() + " × " + rating.impact() + ")";
        }

        /// @param named whether it says by whom
        private String acceptance(Risk risk, boolean named) {
            return switch (risk.standing()) {
                case RiskStanding.Accepted accepted -> {
                    var on = Objects.requireNonNull(day(day(accepted)));
                    var by = report.acceptedBy().get(risk.id());
                    yield named && by != null ? by + ", " + on : on;
                }
                case RiskStanding.Open _, RiskStanding.Closed _ ->
                        new TemplateText("not yet", "noch nicht").in(language);
            };
        }

        private LocalDate day(RiskStanding.Accepted accepted) {
            ZoneId zone = report.register().zone();
            return LocalDate.ofInstant(accepted.at(), zone);
        }

        private @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : TemplateRenderer.day(day, language);
        }

        private static String joined(List<String> several) {
            return String.join("; ", several);
        }
    }
}
