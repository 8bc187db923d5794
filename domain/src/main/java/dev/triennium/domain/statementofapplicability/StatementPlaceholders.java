package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Day;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The signed statements of the editions that a management system is built to.
@DomainService
final class StatementPlaceholders implements PlaceholderSource {

    private static final String VERSION = "soa.version";
    private static final String DATE = "soa.date";
    private static final String COUNTS = "soa.counts";
    private static final String ROWS = "soa.rows";

    private final StatementOfApplicabilityRepository statements;
    private final StandardRepository catalogue;

    StatementPlaceholders(
            StatementOfApplicabilityRepository statements, StandardRepository catalogue) {
        this.statements = statements;
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> keys() {
        return Set.of(VERSION, DATE, COUNTS, ROWS);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var signed = new LinkedHashMap<Standard, Signed>();
        for (var standard : occasion.standards()) {
            statements
                    .findSigned(scope, standard.id())
                    .ifPresent(found -> signed.put(standard, found));
        }
        if (signed.isEmpty()) {
            return Map.of();
        }
        var values = new HashMap<String, PlaceholderValue>();
        if (signed.size() == 1) {
            // Statements of several editions have no version and no day in common.
            var only = signed.values().iterator().next();
            values.put(VERSION, new Text(Integer.toString(only.facts().number())));
            values.put(
                    DATE, new Day(LocalDate.ofInstant(only.signature().signedAt(), scope.zone())));
        }
        var refs = signed.values().stream().map(one -> Ref.in(scope, one.id())).toList();
        var scopes = TenantScopes.of(scope);
        var summaries = statements.count(scopes, refs);
        values.put(
                COUNTS,
                new Table(
                        signed.entrySet().stream()
                                .map(
                                        one ->
                                                counts(
                                                        one.getKey(),
                                                        summaries.getOrDefault(
                                                                Ref.in(scope, one.getValue().id()),
                                                                StatementSummary.EMPTY)))
                                .toList()));
        var controls = statements.listAllControls(scopes, refs);
        var all =
                refs.stream()
                        .flatMap(ref -> controls.getOrDefault(ref, List.of()).stream())
                        .toList();
        if (!all.isEmpty()) {
            var titles = titles(all);
            var locale = occasion.language().locale();
            values.put(ROWS, new Table(all.stream().map(one -> row(one, titles, locale)).toList()));
        }
        return values;
    }

    private static List<@Nullable String> counts(Standard standard, StatementSummary summary) {
        return Table.row(
                5,
                Stream.concat(
                                Stream.of(standard.edition().designation()),
                                Stream.of(
                                                summary.controls(),
                                                summary.applicable(),
                                                summary.implemented(),
                                                summary.excluded())
                                        .map(number -> Integer.toString(number)))
                        .toList());
    }

    private Map<ControlId, Control> titles(List<StatementControl> all) {
        return catalogue.listControls(
                all.stream()
                        .flatMap(one -> annex(one.origin()).stream())
                        .collect(Collectors.toSet()));
    }

    private static List<ControlId> annex(Origin origin) {
        return switch (origin) {
            case Origin.Annex(var control) -> List.of(control);
            case Origin.Own _ -> List.of();
        };
    }

    /// Where it is described, people write.
    private static List<@Nullable String> row(
            StatementControl control, Map<ControlId, Control> titles, Locale locale) {
        var treatment = control.treatment();
        var reasons = new ArrayList<String>();
        var named = new ArrayList<String>();
        for (var reason : treatment.reasons()) {
            reasons.add(StatementWords.of(reason.kind(), locale));
            if (reason.text() != null) {
                named.add(reason.text());
            }
        }
        if (treatment.justification() != null) {
            reasons.add(treatment.justification());
        }
        var title =
                switch (control.origin()) {
                    case Origin.Annex(var id) -> {
                        var found = titles.get(id);
                        yield found == null ? "" : found.title();
                    }
                    case Origin.Own own -> own.title();
                };
        return Table.row(
                7,
                List.of(
                        control.number().value(),
                        title,
                        StatementWords.of(treatment.applicable(), locale),
                        String.join("; ", reasons),
                        String.join("; ", named),
                        StatementWords.of(treatment.implementation(), locale),
                        ""));
    }
}
