package dev.triennium.domain.answersheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentCoverage;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a spreadsheet about an assessment, in a fixed number of reads that are
/// of one moment.
@DomainService
public final class AssessmentReportService {

    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final StandardRepository standards;
    private final CatalogueTexts texts;
    private final SiteRepository sites;
    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final TenantReads reads;
    private final Clock clock;

    public AssessmentReportService(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            StandardRepository standards,
            CatalogueTexts texts,
            SiteRepository sites,
            TenantRepository tenants,
            PersonDirectory people,
            TenantReads reads,
            Clock clock) {
        this.assessments = assessments;
        this.items = items;
        this.standards = standards;
        this.texts = texts;
        this.sites = sites;
        this.tenants = tenants;
        this.people = people;
        this.reads = reads;
        this.clock = clock;
    }

    /// What the ids in the items stand for.
    private record Names(
            Map<StandardId, Standard> standards,
            Map<ClauseId, Clause> clauses,
            Map<ControlId, Control> controls,
            Map<SiteId, Site> sites,
            Map<PersonId, Person> people) {

        @Nullable String person(@Nullable PersonId id) {
            var person = id == null ? null : people.get(id);
            return person == null ? null : person.name();
        }

        String site(@Nullable SiteId id) {
            var site = id == null ? null : sites.get(id);
            return site == null ? "" : site.name();
        }

        String designation(StandardId id) {
            return Objects.requireNonNull(standards.get(id)).edition().designation();
        }

        private @Nullable Clause clause(ItemPart part) {
            return part.clause() == null ? null : clauses.get(part.clause());
        }

        private @Nullable Control control(ItemPart part) {
            return part.control() == null ? null : controls.get(part.control());
        }

        String requirement(ItemPart part) {
            var clause = clause(part);
            var number =
                    clause == null
                            ? Objects.requireNonNull(control(part)).number()
                            : clause.number();
            return designation(part.standard()) + " " + number.value();
        }

        String title(ItemPart part) {
            var clause = clause(part);
            return clause == null ? Objects.requireNonNull(control(part)).title() : clause.title();
        }

        String question(ItemPart part) {
            var clause = clause(part);
            if (clause == null) {
                return Objects.requireNonNull(control(part)).question();
            }
            var asked = clause.requirement();
            return asked == null ? "" : asked.question();
        }
    }

    /// @throws NotFoundException when there is no such assessment
    public AssessmentReport report(TenantScope scope, AssessmentId id) {
        return reads.inSnapshot(scope, () -> collect(scope, id));
    }

    private AssessmentReport collect(TenantScope scope, AssessmentId id) {
        var assessment = assessments.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        var coverage = assessments.getCoverage(scope, id);
        var ref = Ref.in(scope, id);
        var asked =
                items.listAsked(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
        var tenant = tenants.find(scope).orElseThrow().profile();
        var names = names(scope, assessment, coverage, asked);
        var facts = assessment.facts();
        var completed = assessment instanceof Assessment.Completed done ? done : null;
        return new AssessmentReport(
                tenant.name(),
                tenant.locale(),
                facts.name(),
                coverage.standards().stream().map(names::designation).toList(),
                coverage.sites().stream().map(names::site).toList(),
                day(scope, facts.createdAt()),
                completed == null ? null : day(scope, completed.completedAt()),
                completed == null ? null : names.person(completed.completedBy()),
                scope.today(clock),
                Objects.requireNonNullElse(names.person(scope.person()), ""),
                asked.stream().map(one -> row(one, names, tenant.locale())).toList());
    }

    private static LocalDate day(TenantScope scope, Instant instant) {
        return LocalDate.ofInstant(instant, scope.zone());
    }

    private Names names(
            TenantScope scope,
            Assessment assessment,
            AssessmentCoverage coverage,
            List<AskedItem> asked) {
        var parts = asked.stream().flatMap(one -> one.parts().stream()).toList();
        var wantedPeople = new HashSet<PersonId>();
        asked.forEach(one -> add(wantedPeople, one.item().assignee()));
        add(wantedPeople, scope.person());
        if (assessment instanceof Assessment.Completed done) {
            add(wantedPeople, done.completedBy());
        }
        return new Names(
                standards.list(
                        Stream.concat(
                                        coverage.standards().stream(),
                                        parts.stream().map(ItemPart::standard))
                                .collect(Collectors.toSet())),
                standards.listClauses(present(parts.stream().map(ItemPart::clause))),
                standards.listControls(present(parts.stream().map(ItemPart::control))),
                sites(
                        scope,
                        Stream.concat(
                                coverage.sites().stream(),
                                asked.stream().map(one -> one.item().question().site()))),
                people.list(wantedPeople));
    }

    private Map<SiteId, Site> sites(TenantScope scope, Stream<@Nullable SiteId> wanted) {
        return sites.list(TenantScopes.of(scope), Ref.in(scope, present(wanted))).values().stream()
                .collect(Collectors.toMap(Site::id, site -> site));
    }

    private static void add(Collection<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static <T> Set<T> present(Stream<@Nullable T> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private AssessmentReport.Row row(AskedItem asked, Names names, Locale language) {
        var first = asked.parts().getFirst();
        var requirement = first.clause() == null ? first.control() : first.clause();
        var id = Objects.requireNonNull(requirement).value();
        return new AssessmentReport.Row(
                asked.item(),
                asked.parts().stream().map(names::requirement).toList(),
                texts.find(language, id, "title").orElseGet(() -> names.title(first)),
                texts.find(language, id, "question").orElseGet(() -> names.question(first)),
                names.site(asked.item().question().site()),
                names.person(asked.item().assignee()));
    }
}
