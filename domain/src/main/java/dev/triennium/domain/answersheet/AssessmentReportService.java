package dev.triennium.domain.answersheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.answersheet.AssessmentReport.ScoreLine;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentCoverage;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.identity.Permission;
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
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a spreadsheet about an assessment, in a fixed number of reads that are
/// of one moment.
@DomainService
public final class AssessmentReportService {

    private static final Set<Score.Level> OF_ALL = EnumSet.of(Score.Level.ASSESSMENT);
    private static final Set<Score.Level> OF_PARTS =
            EnumSet.of(Score.Level.STANDARD, Score.Level.CHAPTER);

    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final AssessmentReports counts;
    private final StandardRepository standards;
    private final CatalogueTexts texts;
    private final SiteRepository sites;
    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final ColleagueRepository colleagues;
    private final TenantReads reads;
    private final Clock clock;

    public AssessmentReportService(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            AssessmentReports counts,
            StandardRepository standards,
            CatalogueTexts texts,
            SiteRepository sites,
            TenantRepository tenants,
            PersonDirectory people,
            ColleagueRepository colleagues,
            TenantReads reads,
            Clock clock) {
        this.assessments = assessments;
        this.items = items;
        this.counts = counts;
        this.standards = standards;
        this.texts = texts;
        this.sites = sites;
        this.tenants = tenants;
        this.people = people;
        this.colleagues = colleagues;
        this.reads = reads;
        this.clock = clock;
    }

    /// What the ids in the items stand for.
    ///
    /// @param chapters by edition and number, what a chapter or a part of the annex is called
    private record Names(
            Locale language,
            CatalogueTexts texts,
            Map<StandardId, Standard> standards,
            Map<ClauseId, Clause> clauses,
            Map<ControlId, Control> controls,
            Map<StandardId, Map<String, String>> chapters,
            Map<SiteId, Site> sites,
            Map<PersonId, Person> people,
            Map<ColleagueId, String> colleagues) {

        @Nullable String person(@Nullable PersonId id) {
            var person = id == null ? null : people.get(id);
            return person == null ? null : person.name();
        }

        @Nullable String colleague(@Nullable ColleagueId id) {
            return id == null ? null : colleagues.get(id);
        }

        String site(@Nullable SiteId id) {
            var site = id == null ? null : sites.get(id);
            return site == null ? "" : site.name();
        }

        String designation(StandardId id) {
            return Objects.requireNonNull(standards.get(id)).edition().designation();
        }

        AssessmentReport.Part part(ItemPart part) {
            var edition = designation(part.standard());
            var chapter = chapter(part.standard(), part.chapter());
            var control = part.control() == null ? null : controls.get(part.control());
            if (control != null) {
                return new AssessmentReport.Part(
                        edition,
                        chapter,
                        control.number().value(),
                        text(control.id().value(), "title", control.title()),
                        text(control.id().value(), "question", control.question()));
            }
            var clause = Objects.requireNonNull(clauses.get(Objects.requireNonNull(part.clause())));
            var asked = clause.requirement();
            return new AssessmentReport.Part(
                    edition,
                    chapter,
                    clause.number().value(),
                    text(clause.id().value(), "title", clause.title()),
                    text(clause.id().value(), "question", asked == null ? "" : asked.question()));
        }

        String chapter(StandardId standard, String number) {
            var title = chapters.getOrDefault(standard, Map.of()).get(number);
            return title == null ? number : number + " " + title;
        }

        private String text(UUID thing, String field, String english) {
            return texts.find(language, thing, field).orElse(english);
        }
    }

    /// What is to be filled in: by whoever judges, all of it; by others, what they were asked.
    ///
    /// @throws NotFoundException when there is no such assessment
    public AssessmentReport template(TenantScope scope, AssessmentId id) {
        var whole = report(scope, id);
        if (scope.permissions().contains(Permission.ASSESS)) {
            return whole;
        }
        var own = own(scope).map(Colleague::id).orElse(null);
        return whole.only(
                row -> row.item().assignee() != null && row.item().assignee().equals(own));
    }

    private Optional<Colleague> own(TenantScope scope) {
        var person = scope.person();
        return person == null ? Optional.empty() : colleagues.find(scope, person);
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
        var names = names(scope, tenant.locale(), assessment, coverage, asked);
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
                asked.stream().map(one -> row(one, names)).toList(),
                scores(scope, ref, names),
                counts
                        .listProposals(TenantScopes.of(scope), List.of(ref), OF_ALL)
                        .getOrDefault(ref, Map.of())
                        .getOrDefault(Score.Level.ASSESSMENT, List.of())
                        .stream()
                        .findFirst()
                        .orElse(ProposalPart.NONE));
    }

    private List<ScoreLine> scores(TenantScope scope, Ref<AssessmentId> ref, Names names) {
        var counted =
                counts.listScores(TenantScopes.of(scope), List.of(ref), OF_PARTS)
                        .getOrDefault(ref, Map.of());
        var lines = new ArrayList<ScoreLine>();
        for (var edition : counted.getOrDefault(Score.Level.STANDARD, List.of())) {
            var id = Objects.requireNonNull(edition.subject().standard());
            lines.add(new ScoreLine(names.designation(id), true, edition));
            for (var chapter : counted.getOrDefault(Score.Level.CHAPTER, List.of())) {
                if (id.equals(chapter.subject().standard())) {
                    var number = Objects.requireNonNull(chapter.subject().chapter());
                    lines.add(new ScoreLine(names.chapter(id, number), false, chapter));
                }
            }
        }
        return lines;
    }

    private static LocalDate day(TenantScope scope, Instant instant) {
        return LocalDate.ofInstant(instant, scope.zone());
    }

    private Names names(
            TenantScope scope,
            Locale language,
            Assessment assessment,
            AssessmentCoverage coverage,
            List<AskedItem> asked) {
        var parts = asked.stream().flatMap(one -> one.parts().stream()).toList();
        var wantedPeople = new HashSet<PersonId>();
        add(wantedPeople, scope.person());
        if (assessment instanceof Assessment.Completed done) {
            add(wantedPeople, done.completedBy());
        }
        var editions =
                Stream.concat(coverage.standards().stream(), parts.stream().map(ItemPart::standard))
                        .collect(Collectors.toSet());
        var controls = standards.listControls(present(parts.stream().map(ItemPart::control)));
        return new Names(
                language,
                texts,
                standards.list(editions),
                standards.listClauses(present(parts.stream().map(ItemPart::clause))),
                controls,
                chapters(language, editions, parts, controls),
                sites(
                        scope,
                        Stream.concat(
                                coverage.sites().stream(),
                                asked.stream().map(one -> one.item().question().site()))),
                people.list(wantedPeople),
                names(scope, present(asked.stream().map(one -> one.item().assignee()))));
    }

    private Map<ColleagueId, String> names(TenantScope scope, Set<ColleagueId> wanted) {
        var names = new HashMap<ColleagueId, String>();
        colleagues
                .list(TenantScopes.of(scope), Ref.in(scope, wanted))
                .forEach((ref, colleague) -> names.put(ref.id(), colleague.name()));
        return names;
    }

    /// The parts of an annex are called by what its controls have in common.
    private Map<StandardId, Map<String, String>> chapters(
            Locale language,
            Set<StandardId> editions,
            List<ItemPart> parts,
            Map<ControlId, Control> controls) {
        var chapters = new HashMap<StandardId, Map<String, String>>();
        standards
                .listChapters(editions)
                .forEach(
                        (edition, clauses) ->
                                clauses.forEach(
                                        clause ->
                                                of(edition, chapters)
                                                        .put(
                                                                clause.number().value(),
                                                                texts.find(
                                                                                language,
                                                                                clause.id().value(),
                                                                                "title")
                                                                        .orElse(clause.title()))));
        for (var part : parts) {
            var control = part.control() == null ? null : controls.get(part.control());
            if (control != null) {
                of(part.standard(), chapters)
                        .computeIfAbsent(
                                part.chapter(),
                                _ ->
                                        capitalised(
                                                texts.findTerm(
                                                                language,
                                                                part.standard(),
                                                                control.theme())
                                                        .orElse(control.theme())));
            }
        }
        return chapters;
    }

    private static String capitalised(String theme) {
        return theme.substring(0, 1).toUpperCase(Locale.ROOT) + theme.substring(1);
    }

    private static Map<String, String> of(
            StandardId edition, Map<StandardId, Map<String, String>> chapters) {
        return chapters.computeIfAbsent(edition, _ -> new HashMap<>());
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

    private static AssessmentReport.Row row(AskedItem asked, Names names) {
        return new AssessmentReport.Row(
                asked.item(),
                asked.parts().stream().map(names::part).toList(),
                names.site(asked.item().question().site()),
                names.colleague(asked.item().assignee()));
    }
}
