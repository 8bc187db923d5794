package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a spreadsheet about a risk register, in reads that are of one moment and
/// do not grow with the risks but by chunks.
@DomainService
public final class RiskReportService {

    private static final int CHUNK = 1_000;

    private final RiskRepository risks;
    private final RiskScaleRepository scales;
    private final RiskMeasureRepository measures;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final ColleagueRepository colleagues;
    private final PersonDirectory people;
    private final TenantReads reads;
    private final Clock clock;

    public RiskReportService(
            RiskRepository risks,
            RiskScaleRepository scales,
            RiskMeasureRepository measures,
            StandardRepository standards,
            TenantRepository tenants,
            ColleagueRepository colleagues,
            PersonDirectory people,
            TenantReads reads,
            Clock clock) {
        this.risks = risks;
        this.scales = scales;
        this.measures = measures;
        this.standards = standards;
        this.tenants = tenants;
        this.colleagues = colleagues;
        this.people = people;
        this.reads = reads;
        this.clock = clock;
    }

    public RiskReport report(TenantScope scope) {
        return reads.inSnapshot(scope, () -> collect(scope));
    }

    private RiskReport collect(TenantScope scope) {
        var tenant = tenants.find(scope).orElseThrow().profile();
        return new RiskReport(
                tenant.name(),
                tenant.locale(),
                scales.findInForce(scope).orElse(null),
                scope.today(clock),
                rows(scope));
    }

    private List<RiskReport.Row> rows(TenantScope scope) {
        var all = risks.listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of());
        var rows = new ArrayList<RiskReport.Row>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            rows.addAll(rows(scope, all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return rows;
    }

    private List<RiskReport.Row> rows(TenantScope scope, List<Risk> some) {
        var scopes = TenantScopes.of(scope);
        var refs = Ref.in(scope, some.stream().map(Risk::id).toList());
        var links = risks.listLinks(scopes, refs);
        var toDo = measures.listAll(scopes, refs);
        var names =
                colleagues(
                        scope,
                        Stream.concat(
                                some.stream().flatMap(risk -> Stream.ofNullable(risk.owner())),
                                toDo.values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(one -> Stream.ofNullable(one.owner()))));
        var accepting = people.list(some.stream().flatMap(RiskReportService::acceptedBy).toList());
        var catalogue = new Catalogue(standards, links.values());
        return some.stream()
                .map(
                        risk -> {
                            var ref = Ref.in(scope, risk.id());
                            var own = links.getOrDefault(ref, EntryLinks.NONE);
                            return new RiskReport.Row(
                                    risk,
                                    name(names, risk.owner()),
                                    catalogue.clauses(own),
                                    catalogue.controls(own),
                                    toDo.getOrDefault(ref, List.of()).stream()
                                            .map(
                                                    one ->
                                                            new RiskReport.Measure(
                                                                    one, name(names, one.owner())))
                                            .toList(),
                                    acceptedBy(risk)
                                            .flatMap(by -> Stream.ofNullable(accepting.get(by)))
                                            .map(Person::name)
                                            .findFirst()
                                            .orElse(null));
                        })
                .toList();
    }

    private static Stream<PersonId> acceptedBy(Risk risk) {
        return switch (risk.standing()) {
            case RiskStanding.Accepted accepted -> Stream.of(accepted.by());
            case RiskStanding.Open _, RiskStanding.Closed _ -> Stream.empty();
        };
    }

    private Map<ColleagueId, String> colleagues(TenantScope scope, Stream<ColleagueId> owners) {
        var wanted = owners.distinct().toList();
        var names = new HashMap<ColleagueId, String>();
        colleagues
                .list(TenantScopes.of(scope), Ref.in(scope, wanted))
                .forEach((ref, colleague) -> names.put(ref.id(), colleague.name()));
        return names;
    }

    private static @Nullable String name(
            Map<ColleagueId, String> names, @Nullable ColleagueId owner) {
        return owner == null ? null : names.get(owner);
    }

    /// What the clauses and controls are called, with the edition in front.
    private static final class Catalogue {

        private final Map<ClauseId, Clause> clauses;
        private final Map<ControlId, Control> controls;
        private final Map<StandardId, Standard> editions;

        Catalogue(StandardRepository standards, Collection<EntryLinks> links) {
            this.clauses =
                    standards.listClauses(
                            links.stream()
                                    .flatMap(one -> one.clauses().stream())
                                    .distinct()
                                    .toList());
            this.controls =
                    standards.listControls(
                            links.stream()
                                    .flatMap(one -> one.controls().stream())
                                    .distinct()
                                    .toList());
            this.editions =
                    standards.list(
                            Stream.concat(
                                            clauses.values().stream().map(Clause::standard),
                                            controls.values().stream().map(Control::standard))
                                    .distinct()
                                    .toList());
        }

        List<String> clauses(EntryLinks links) {
            return links.clauses().stream()
                    .map(id -> Objects.requireNonNull(clauses.get(id)))
                    .map(one -> named(one.standard(), one.number()))
                    .toList();
        }

        List<String> controls(EntryLinks links) {
            return links.controls().stream()
                    .map(id -> Objects.requireNonNull(controls.get(id)))
                    .map(one -> named(one.standard(), one.number()))
                    .toList();
        }

        private String named(StandardId standard, ClauseNumber number) {
            return Objects.requireNonNull(editions.get(standard)).edition().designation()
                    + " "
                    + number.value();
        }
    }
}
