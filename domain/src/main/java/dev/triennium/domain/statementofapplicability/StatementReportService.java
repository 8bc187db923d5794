package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a spreadsheet about a statement, in a fixed number of reads that are
/// of one moment.
@DomainService
public final class StatementReportService {

    private final StatementOfApplicabilityRepository statements;
    private final AssessmentRepository assessments;
    private final StandardRepository standards;
    private final CatalogueTexts texts;
    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final ColleagueRepository colleagues;
    private final TenantReads reads;
    private final Clock clock;

    public StatementReportService(
            StatementOfApplicabilityRepository statements,
            AssessmentRepository assessments,
            StandardRepository standards,
            CatalogueTexts texts,
            TenantRepository tenants,
            PersonDirectory people,
            ColleagueRepository colleagues,
            TenantReads reads,
            Clock clock) {
        this.statements = statements;
        this.assessments = assessments;
        this.standards = standards;
        this.texts = texts;
        this.tenants = tenants;
        this.people = people;
        this.colleagues = colleagues;
        this.reads = reads;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is no such statement
    public StatementReport report(TenantScope scope, StatementOfApplicabilityId id) {
        return reads.inSnapshot(scope, () -> collect(scope, id));
    }

    private StatementReport collect(TenantScope scope, StatementOfApplicabilityId id) {
        var whole = statements.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        var statement = whole.statement();
        var controls = whole.controls();
        var catalogue =
                standards.listControls(
                        controls.stream()
                                .flatMap(control -> Stream.ofNullable(annexControl(control)))
                                .toList());
        var signature = signature(statement);
        var names = names(scope, signature);
        var owners = owners(scope, controls);
        var standard = standards.find(statement.facts().standard()).orElseThrow();
        var tenant = tenants.find(scope).orElseThrow().profile();
        return new StatementReport(
                tenant.name(),
                tenant.locale(),
                standard.edition().designation(),
                texts.find(tenant.locale(), standard.id().value(), "title")
                        .orElse(standard.edition().title()),
                statement,
                assessment(scope, statement.facts().assessment()),
                signature == null ? null : name(names, signature.person()),
                signature == null ? null : LocalDate.ofInstant(signature.signedAt(), scope.zone()),
                scope.today(clock),
                Objects.requireNonNullElse(name(names, scope.person()), ""),
                controls.stream()
                        .map(
                                control ->
                                        row(
                                                control,
                                                tenant.locale(),
                                                catalogue,
                                                owner(owners, control.treatment().owner())))
                        .toList());
    }

    private static @Nullable ControlId annexControl(StatementControl control) {
        return switch (control.origin()) {
            case Origin.Annex(var id) -> id;
            case Origin.Own _ -> null;
        };
    }

    private StatementReport.Row row(
            StatementControl control,
            Locale locale,
            Map<ControlId, Control> catalogue,
            @Nullable String owner) {
        return switch (control.origin()) {
            case Origin.Annex(var id) -> {
                var known = Objects.requireNonNull(catalogue.get(id));
                yield new StatementReport.Row(
                        control,
                        texts.findTerm(locale, known.standard(), known.theme())
                                .orElse(known.theme()),
                        texts.find(locale, id.value(), "title").orElse(known.title()),
                        owner);
            }
            case Origin.Own own -> new StatementReport.Row(control, null, own.title(), owner);
        };
    }

    private static @Nullable Signature signature(StatementOfApplicability statement) {
        return switch (statement) {
            case Draft _ -> null;
            case Signed(_, var signature) -> signature;
            case Superseded(_, var signature, _) -> signature;
        };
    }

    private @Nullable String assessment(TenantScope scope, @Nullable AssessmentId id) {
        return id == null
                ? null
                : assessments.find(scope, id).map(found -> found.facts().name()).orElse(null);
    }

    private Map<PersonId, Person> names(TenantScope scope, @Nullable Signature signature) {
        var wanted = new HashSet<PersonId>();
        add(wanted, signature == null ? null : signature.person());
        add(wanted, scope.person());
        return people.list(wanted);
    }

    private Map<ColleagueId, String> owners(TenantScope scope, List<StatementControl> controls) {
        var wanted = new HashSet<ColleagueId>();
        for (var control : controls) {
            if (control.treatment().owner() != null) {
                wanted.add(control.treatment().owner());
            }
        }
        var names = new HashMap<ColleagueId, String>();
        colleagues
                .list(TenantScopes.of(scope), Ref.in(scope, wanted))
                .forEach((ref, colleague) -> names.put(ref.id(), colleague.name()));
        return names;
    }

    private static @Nullable String owner(
            Map<ColleagueId, String> names, @Nullable ColleagueId id) {
        return id == null ? null : names.get(id);
    }

    private static void add(Set<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static @Nullable String name(Map<PersonId, Person> names, @Nullable PersonId id) {
        var person = id == null ? null : names.get(id);
        return person == null ? null : person.name();
    }
}
