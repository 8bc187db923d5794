package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the organisation has to reckon with, and who requires what of it.
@DomainService
final class ContextPlaceholders implements PlaceholderSource {

    private static final String ISSUES = "register.issues";
    private static final String PARTIES = "register.interestedParties";

    private final ContextReportService reports;

    ContextPlaceholders(ContextReportService reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> keys() {
        return Set.of(ISSUES, PARTIES);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var report = reports.report(scope);
        var values = new HashMap<String, PlaceholderValue>();
        var issues =
                Table.of(
                        4,
                        report.issues().rows().stream()
                                .filter(one -> one.entry().isOpen())
                                .map(one -> issue(one, occasion.language()))
                                .toList());
        if (issues != null) {
            values.put(ISSUES, issues);
        }
        var parties = Table.of(5, parties(report, occasion.language()));
        if (parties != null) {
            values.put(PARTIES, parties);
        }
        return values;
    }

    private static List<@Nullable String> issue(
            RegisterReport.Row<ContextIssue> row, TemplateLanguage language) {
        var content = row.entry().content();
        var origin =
                switch (content.origin()) {
                    case INTERNAL -> new TemplateText("internal", "intern");
                    case EXTERNAL -> new TemplateText("external", "extern");
                };
        return Table.cells(
                content.title(),
                origin.in(language),
                content.effect(),
                String.join("; ", row.risks()));
    }

    /// A party of which nothing is known to be required has a row of gaps.
    private static List<List<@Nullable String>> parties(
            ContextReport report, TemplateLanguage language) {
        var required =
                report.requirements().rows().stream()
                        .filter(one -> one.entry().isOpen())
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.entry().content().interestedParty()));
        return report.parties().rows().stream()
                .filter(one -> one.entry().isOpen())
                .flatMap(
                        party -> {
                            var name = party.entry().content().name();
                            var all = required.getOrDefault(party.entry().id(), List.of());
                            return all.isEmpty()
                                    ? Stream.of(Table.row(5, List.of(name)))
                                    : all.stream().map(one -> requirement(name, one, language));
                        })
                .toList();
    }

    private static List<@Nullable String> requirement(
            String party, RegisterReport.Row<PartyRequirement> row, TemplateLanguage language) {
        var content = row.entry().content();
        return Table.cells(
                party,
                content.title(),
                (content.isObligation()
                                ? new TemplateText("yes", "ja")
                                : new TemplateText("no", "nein"))
                        .in(language),
                content.handling(),
                row.owner());
    }
}
