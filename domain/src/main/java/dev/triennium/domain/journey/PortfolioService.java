package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.journey.CertificationJourney.Way;
import dev.triennium.domain.reminder.HardDeadlines.Dated;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the rows of portfolios from the facts that are kept, each time anew: in as many statements
/// for one organisation as for hundreds.
@DomainService
public final class PortfolioService {

    private static final Comparator<Dated> EARLIEST =
            Comparator.comparing(Dated::dueOn).thenComparing(one -> one.id().value());

    private final List<JourneySource> others;
    private final CertificationJourney certifications;
    private final PlanJourney plans;
    private final Map<ProcessStep, List<MissingKind>> kept;
    private final EngagementRepository engagements;
    private final Clock clock;

    PortfolioService(
            List<JourneySource> sources,
            CertificationJourney certifications,
            PlanJourney plans,
            EngagementRepository engagements,
            Clock clock) {
        this.others =
                sources.stream()
                        .filter(source -> !source.equals(certifications) && !source.equals(plans))
                        .toList();
        this.certifications = certifications;
        this.plans = plans;
        this.kept = JourneyFacts.kept(sources);
        this.engagements = engagements;
        this.clock = clock;
    }

    /// @param byName those of the organisations that the scopes have are in the portfolio, in this
    ///     order
    /// @param leadConsultant those alone that this person leads for a firm; null: all
    public Portfolio get(
            TenantScopes scopes, List<TenantId> byName, @Nullable PersonId leadConsultant) {
        var rows = rows(leadConsultant == null ? scopes : ledBy(leadConsultant, scopes));
        return Portfolio.of(
                byName,
                byName.stream()
                        .flatMap(tenant -> rows.getOrDefault(tenant, List.of()).stream())
                        .toList());
    }

    private TenantScopes ledBy(PersonId person, TenantScopes scopes) {
        return TenantScopes.of(
                engagements.listLeadConsultants(scopes, clock.instant()).entrySet().stream()
                        .filter(
                                led ->
                                        led.getValue().stream()
                                                .anyMatch(lead -> lead.person().equals(person)))
                        .map(led -> scopes.get(led.getKey()))
                        .toList());
    }

    public Map<Ref<PortfolioRowId>, PortfolioRow> list(
            TenantScopes scopes, Collection<Ref<PortfolioRowId>> refs) {
        var wanted = Set.copyOf(refs);
        var found = new HashMap<Ref<PortfolioRowId>, PortfolioRow>();
        rows(scopes)
                .forEach(
                        (tenant, rows) ->
                                rows.forEach(
                                        row -> {
                                            var ref = new Ref<>(tenant, row.id());
                                            if (wanted.contains(ref)) {
                                                found.put(ref, row);
                                            }
                                        }));
        return found;
    }

    private Map<TenantId, List<PortfolioRow>> rows(TenantScopes scopes) {
        if (scopes.isEmpty()) {
            return Map.of();
        }
        var ways = certifications.ways(scopes);
        var planned = plans.ways(scopes);
        var facts = new HashMap<TenantId, List<StepFact>>();
        for (var source : others) {
            source.list(scopes)
                    .forEach(
                            (tenant, known) ->
                                    facts.computeIfAbsent(tenant, _ -> new ArrayList<>())
                                            .addAll(known));
        }
        var rows = new HashMap<TenantId, List<PortfolioRow>>();
        for (var tenant : scopes.tenants()) {
            rows.put(
                    tenant,
                    new Rows(
                                    tenant,
                                    ways.getOrDefault(tenant, List.of()),
                                    planned.getOrDefault(tenant, PlanJourney.Ways.NONE),
                                    facts.getOrDefault(tenant, List.of()),
                                    scopes.get(tenant).today(clock))
                            .collect());
        }
        return rows;
    }

    /// The rows of one organisation.
    private final class Rows {

        private final TenantId tenant;
        private final List<Way> ways;
        private final PlanJourney.Ways planned;
        private final List<StepFact> facts;
        private final LocalDate today;

        Rows(
                TenantId tenant,
                List<Way> ways,
                PlanJourney.Ways planned,
                List<StepFact> others,
                LocalDate today) {
            this.tenant = tenant;
            this.ways = ways;
            this.planned = planned;
            this.facts = Stream.concat(others.stream(), planned.facts().stream()).toList();
            this.today = today;
        }

        List<PortfolioRow> collect() {
            var running =
                    ways.stream().filter(way -> !way.standing().head().state().isEnd()).toList();
            var rows = new ArrayList<>(running.stream().map(this::row).toList());
            withoutCertification(running).forEach(standard -> rows.add(row(standard)));
            if (rows.isEmpty()) {
                rows.add(row(tenant.value(), null, Journey.of(null, kept, List.of())));
            }
            return rows;
        }

        /// The standards that it is on its way to, and those that it had a certificate to.
        private Set<StandardId> withoutCertification(List<Way> running) {
            var standards = new LinkedHashSet<StandardId>();
            facts.forEach(fact -> standards.add(fact.standard()));
            ways.forEach(way -> standards.add(way.standing().head().standard()));
            var certified = new HashSet<StandardId>();
            running.forEach(way -> certified.add(way.standing().head().standard()));
            standards.removeAll(certified);
            return standards;
        }

        private PortfolioRow row(Way way) {
            var head = way.standing().head();
            return row(head.id().value(), way, journey(head.standard(), way.facts()));
        }

        private PortfolioRow row(StandardId standard) {
            return row(JourneyId.of(tenant, standard).value(), null, journey(standard, List.of()));
        }

        private Journey journey(StandardId standard, List<StepFact> more) {
            return Journey.of(
                    standard,
                    kept,
                    Stream.concat(
                                    facts.stream().filter(fact -> fact.standard().equals(standard)),
                                    more.stream())
                            .toList());
        }

        private PortfolioRow row(UUID key, @Nullable Way way, Journey journey) {
            return new PortfolioRow(
                    new PortfolioRowId(key),
                    tenant,
                    way == null ? null : way.standing(),
                    journey,
                    dates(way, journey.standard()),
                    today);
        }

        /// Of the certification and of the plan that leads to it.
        private List<Dated> dates(@Nullable Way way, @Nullable StandardId standard) {
            var ofPlan =
                    standard == null
                            ? List.<Dated>of()
                            : planned.dates().getOrDefault(standard, List.of());
            return Stream.concat(way == null ? Stream.of() : way.dates().stream(), ofPlan.stream())
                    .sorted(EARLIEST)
                    .toList();
        }
    }
}
