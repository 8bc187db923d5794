package dev.triennium.domain.register;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a spreadsheet about a register, in reads that are of one moment and do
/// not grow with the entries but by chunks.
@DomainService
public final class RegisterReports {

    private static final int CHUNK = 1_000;

    private final StandardRepository standards;
    private final LinkedRisks risks;
    private final TenantRepository tenants;
    private final ColleagueRepository colleagues;
    private final TenantReads reads;
    private final Clock clock;

    public RegisterReports(
            StandardRepository standards,
            LinkedRisks risks,
            TenantRepository tenants,
            ColleagueRepository colleagues,
            TenantReads reads,
            Clock clock) {
        this.standards = standards;
        this.risks = risks;
        this.tenants = tenants;
        this.colleagues = colleagues;
        this.reads = reads;
        this.clock = clock;
    }

    public <I extends EntityId, R extends Registered<I, R>> RegisterReport<R> report(
            TenantScope scope, RegisterRepository<I, R> register) {
        return report(scope, register, report -> report);
    }

    /// @param making reads what else is needed, in the same snapshot
    public <I extends EntityId, R extends Registered<I, R>, T> T report(
            TenantScope scope,
            RegisterRepository<I, R> register,
            Function<RegisterReport<R>, T> making) {
        return reads.inSnapshot(
                scope,
                () -> {
                    var tenant = tenants.find(scope).orElseThrow().profile();
                    return making.apply(
                            new RegisterReport<>(
                                    tenant.name(),
                                    tenant.locale(),
                                    scope.zone(),
                                    scope.today(clock),
                                    rows(scope, register)));
                });
    }

    private <I extends EntityId, R extends Registered<I, R>> List<RegisterReport.Row<R>> rows(
            TenantScope scope, RegisterRepository<I, R> register) {
        var all = register.listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of());
        var rows = new ArrayList<RegisterReport.Row<R>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            rows.addAll(
                    rows(scope, register, all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return rows;
    }

    private <I extends EntityId, R extends Registered<I, R>> List<RegisterReport.Row<R>> rows(
            TenantScope scope, RegisterRepository<I, R> register, List<R> some) {
        var links =
                register.listLinks(
                        TenantScopes.of(scope),
                        Ref.in(scope, some.stream().map(Owned::id).toList()));
        var names = names(scope, some.stream().flatMap(one -> Stream.ofNullable(one.owner())));
        var catalogue = new Catalogue(standards, links.values());
        var titles =
                risks.listTitles(
                        scope,
                        links.values().stream()
                                .flatMap(one -> one.risks().stream())
                                .distinct()
                                .toList());
        return some.stream()
                .map(
                        one -> {
                            var own = links.getOrDefault(Ref.in(scope, one.id()), EntryLinks.NONE);
                            return new RegisterReport.Row<>(
                                    one,
                                    name(names, one.owner()),
                                    catalogue.clauses(own),
                                    catalogue.controls(own),
                                    own.risks().stream()
                                            .map(risk -> Objects.requireNonNull(titles.get(risk)))
                                            .toList());
                        })
                .toList();
    }

    /// What colleagues are called.
    public Map<ColleagueId, String> names(TenantScope scope, Stream<ColleagueId> wanted) {
        var names = new HashMap<ColleagueId, String>();
        colleagues
                .list(TenantScopes.of(scope), Ref.in(scope, wanted.distinct().toList()))
                .forEach((ref, colleague) -> names.put(ref.id(), colleague.name()));
        return names;
    }

    /// What the clauses and controls of entries are called.
    public <I extends EntityId> Map<Ref<I>, List<String>> clauses(Map<Ref<I>, EntryLinks> links) {
        var catalogue = new Catalogue(standards, links.values());
        var names = new HashMap<Ref<I>, List<String>>();
        links.forEach(
                (ref, own) ->
                        names.put(
                                ref,
                                Stream.concat(
                                                catalogue.clauses(own).stream(),
                                                catalogue.controls(own).stream())
                                        .toList()));
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
