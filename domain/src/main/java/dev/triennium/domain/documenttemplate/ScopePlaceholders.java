package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Items;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the management system covers.
@DomainService
final class ScopePlaceholders implements PlaceholderSource {

    private static final String SYSTEM = "system.name";
    private static final String STANDARDS = "standards.list";
    private static final String STATEMENT = "scope.statement";
    private static final String EXCLUSIONS = "scope.exclusions";
    private static final String PROCESSES = "processes.table";
    private static final String OUTSOURCED = "processes.outsourced";

    private static final int PROCESS_COLUMNS = 6;
    private static final int OUTSOURCED_COLUMNS = 4;
    private static final int EXCLUSION_COLUMNS = 3;

    private final StandardRepository catalogue;

    ScopePlaceholders(StandardRepository catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> keys() {
        return Set.of(SYSTEM, STANDARDS, STATEMENT, EXCLUSIONS, PROCESSES, OUTSOURCED);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var values = new HashMap<String, PlaceholderValue>();
        values.put(SYSTEM, new Text(occasion.system()));
        if (!occasion.standards().isEmpty()) {
            values.put(
                    STANDARDS,
                    new Items(
                            occasion.standards().stream()
                                    .map(one -> one.edition().designation())
                                    .toList()));
        }
        var content = occasion.scope();
        content.wordings().stream()
                .filter(
                        one ->
                                one.language()
                                        .getLanguage()
                                        .equals(occasion.language().locale().getLanguage()))
                .findFirst()
                .ifPresent(one -> values.put(STATEMENT, new Text(one.text())));
        put(
                values,
                PROCESSES,
                content.processes().stream()
                        .map(
                                one ->
                                        Table.row(
                                                PROCESS_COLUMNS,
                                                one.description() == null
                                                        ? List.of(one.name())
                                                        : List.of(one.name(), one.description())))
                        .toList());
        put(
                values,
                OUTSOURCED,
                content.outsourcedProcesses().stream()
                        .map(
                                one ->
                                        Table.row(
                                                OUTSOURCED_COLUMNS,
                                                List.of(one.name(), one.provider(), one.control())))
                        .toList());
        put(values, EXCLUSIONS, exclusions(occasion));
        return values;
    }

    private List<List<@Nullable String>> exclusions(Occasion occasion) {
        var excluded = excluded(occasion.scope());
        var designations =
                occasion.standards().stream()
                        .collect(
                                Collectors.toMap(Standard::id, one -> one.edition().designation()));
        var rows = new ArrayList<List<@Nullable String>>();
        for (var exclusion : occasion.scope().exclusions()) {
            var clause = excluded.get(exclusion.clause());
            if (clause != null) {
                rows.add(
                        Table.row(
                                EXCLUSION_COLUMNS,
                                List.of(
                                        designations.getOrDefault(clause.standard(), ""),
                                        clause.number().value(),
                                        exclusion.justification())));
            }
        }
        return rows;
    }

    private Map<ClauseId, Clause> excluded(ScopeContent content) {
        return content.exclusions().isEmpty()
                ? Map.of()
                : catalogue.listClauses(
                        content.exclusions().stream().map(Exclusion::clause).toList());
    }

    private static void put(
            Map<String, PlaceholderValue> values, String key, List<List<@Nullable String>> rows) {
        if (!rows.isEmpty()) {
            values.put(key, new Table(rows));
        }
    }
}
