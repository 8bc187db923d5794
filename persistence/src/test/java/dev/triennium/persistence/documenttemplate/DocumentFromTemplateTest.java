package dev.triennium.persistence.documenttemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentApprovalService;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentGap;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.documentedinformation.DocumentedInformationService;
import dev.triennium.domain.documentedinformation.DocumentedItem;
import dev.triennium.domain.documentedinformation.InformationState;
import dev.triennium.domain.documenttemplate.CreateFromTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplateService;
import dev.triennium.domain.documenttemplate.OrganisationFact;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.managementsystem.ScopeContent.OutsourcedProcess;
import dev.triennium.domain.managementsystem.ScopeContent.ScopeProcess;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveService;
import dev.triennium.domain.objective.RecordObjective;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.risk.RecordRisk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskLevels;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskService;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierService;
import dev.triennium.domain.tenancy.AddColleague;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceService;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Documents of templates, filled from what the database has, and what they cover.
@PersistenceTest
class DocumentFromTemplateTest {

    @Autowired private DocumentTemplateService templates;
    @Autowired private DocumentService documents;
    @Autowired private DocumentApprovalService approvals;
    @Autowired private DocumentedInformationService information;
    @Autowired private ManagementSystemService systems;
    @Autowired private SiteRepository sites;
    @Autowired private StandardRepository standards;
    @Autowired private RiskService risks;
    @Autowired private ObjectiveService objectives;
    @Autowired private SupplierService suppliers;
    @Autowired private CompetenceService competences;
    @Autowired private ColleagueService colleagues;
    @Autowired private TestMembers members;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope job;
    private TenantScope writer;
    private TenantScope manager;
    private ColleagueId owner;

    @BeforeEach
    void makeTenant() {
        job = tenants.tenant();
        var person = tenants.person();
        writer = members.member(job, person, Role.REPRESENTATIVE, Permission.READ);
        owner = tenants.colleague(job, person);
        var other = tenants.person();
        manager = members.member(job, other, Role.MANAGEMENT, Permission.READ);
        tenants.colleague(job, other);
    }

    private ManagementSystem system() {
        return systems.create(
                writer,
                new CreateManagementSystem("our | system", List.of(TestCatalogue.ISO_9001)),
                null);
    }

    private ManagementSystem described() {
        var system = system();
        var site = new Site(new SiteId(ids.next()), 1, "Linz", "Mühlgasse 12", 30);
        sites.insert(job, site);
        return systems.changeScope(
                writer,
                system.id(),
                content ->
                        new ScopeContent(
                                content.standards(),
                                List.of(new ScopeSite(site.id(), null, List.of())),
                                List.of(new ScopeProcess("Sales", "Clear *orders*")),
                                List.of(new Wording(Locale.ENGLISH, "Conveyors # 1")),
                                List.of(),
                                List.of(new OutsourcedProcess("Zinc", "Zinco", "Audit")),
                                List.of()),
                system.version());
    }

    private CreateFromTemplate command(
            String template, ManagementSystemId system, List<String> rightlyEmpty) {
        return new CreateFromTemplate(
                template,
                null,
                system,
                TemplateLanguage.EN,
                owner,
                null,
                null,
                null,
                null,
                List.of(OrganisationFact.CLOUD_SERVICES),
                null,
                rightlyEmpty);
    }

    private Document create(String template, ManagementSystemId system) {
        return templates.create(writer, command(template, system, List.of()), null);
    }

    private static String text(Document document) {
        return ((Markdown) Objects.requireNonNull(body(document).content())).text();
    }

    private static DocumentVersion.Body body(Document document) {
        return Objects.requireNonNull(document.next()).body();
    }

    @Test
    void aDocumentSaysWhatTheProductKnowsAndShowsWhatNobodyKnows() {
        var manual = create("management-manual", described().id());
        var text = text(manual);
        assertThat(manual.facts().description().title()).isEqualTo("Management system manual");
        assertThat(text)
                .startsWith("# Management system manual\n\n| Number | Version |")
                .contains("how the our \\| system of ")
                .contains("The system follows ISO 9001:2026 and covers: Conveyors \\# 1.")
                .contains("| Sales | Clear \\*orders\\* | [missing: Owner] | [missing: Inputs] |")
                .contains("| Zinc | Zinco | Audit | [missing: Contact] |")
                .contains("(top management)")
                .contains("(management system representative)")
                .contains("[not appointed: head of operations]")
                .contains("[no entries yet: list of controlled documents]")
                .doesNotContain("{{", "Medical devices", "<!--");
        assertThat(body(manual).changelog()).contains("“Management system manual”");
        assertThat(manual.clauses()).isNotEmpty();
        assertThat(DocumentGap.in(text)).isNotEmpty();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> approvals.submit(writer, manual.id(), manual.version()))
                .satisfies(no -> assertThat(no.rule().id()).isEqualTo("DOC-4"));
    }

    @Test
    void whatMakesSenseOnlyForSomeIsMadeForThemAlone() {
        var system = described();
        assertThat(create("design-development", system.id()).facts().description().title())
                .isEqualTo("Design and development");
        var design =
                standards
                        .listChapters(List.of(TestCatalogue.ISO_9001))
                        .getOrDefault(TestCatalogue.ISO_9001, List.of())
                        .stream()
                        .filter(one -> one.number().value().equals("8"))
                        .map(Clause::id)
                        .flatMap(
                                one ->
                                        standards
                                                .listChildren(List.of(one))
                                                .getOrDefault(one, List.of())
                                                .stream())
                        .filter(one -> one.number().value().equals("8.3"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var without =
                systems.changeScope(
                        writer,
                        system.id(),
                        content ->
                                new ScopeContent(
                                        content.standards(),
                                        content.sites(),
                                        content.processes(),
                                        content.wordings(),
                                        List.of(new Exclusion(design, "Customers send drawings")),
                                        content.outsourcedProcesses(),
                                        content.sectorCodes()),
                        system.version());

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create("design-development", without.id()))
                .satisfies(
                        no ->
                                assertThat(no.violations())
                                        .singleElement()
                                        .satisfies(
                                                one ->
                                                        assertThat(one.path())
                                                                .containsExactly("facts")));
        var said =
                new CreateFromTemplate(
                        "design-development",
                        null,
                        without.id(),
                        TemplateLanguage.EN,
                        owner,
                        null,
                        null,
                        null,
                        null,
                        List.of(OrganisationFact.DESIGN),
                        null,
                        List.of());
        assertThat(templates.create(writer, said, null).facts().description().title())
                .isEqualTo("Design and development");
    }

    @Test
    void theListOfDocumentsHasThoseThatAreThere() {
        var system = described().id();
        create("policy-quality", system);
        assertThat(text(create("management-manual", system)))
                .contains("| Quality policy | policy | 1.0 |");
    }

    @Test
    void registersFillTheTablesThatAskForThem() {
        var system = described().id();
        var today = writer.today(clock);
        risks.define(
                writer,
                new RiskScale.Levels(List.of("rare", "often"), List.of("small", "large"), 2),
                null);
        risks.add(
                writer,
                new RecordRisk(
                        new RiskContent(
                                RiskKind.RISK,
                                "Data | lost",
                                null,
                                RiskCategory.INFORMATION_SECURITY,
                                null,
                                null,
                                owner,
                                RiskTreatment.MODIFY,
                                "Back up daily",
                                null),
                        new RiskLevels(2, 2),
                        null,
                        EntryLinks.NONE),
                null);
        assertThat(text(create("risk-opportunity-method", system)))
                .contains("| 2 | often | large |")
                .contains("| 1 | Data \\| lost |  | 4 (2 × 2) | reduce: Back up daily | [missing:")
                .contains("| not yet |");

        objectives.add(
                writer,
                new RecordObjective(
                        new ObjectiveContent(
                                "Deliver in time",
                                null,
                                ObjectiveDirection.AT_LEAST,
                                new BigDecimal("97.5"),
                                "%",
                                owner,
                                today.plusDays(90),
                                null),
                        EntryLinks.NONE),
                null);
        assertThat(text(create("objectives-plans", system)))
                .contains("| Deliver in time | [missing: ")
                .contains("| ≥ 97.5 % |", "| not measured yet |");

        suppliers.add(
                writer,
                new EntryDraft<>(
                        new SupplierContent(
                                "Zinco",
                                SupplierKind.SUPPLIER,
                                "Galvanising",
                                SupplierCriticality.HIGH,
                                "Price",
                                null,
                                null,
                                null),
                        owner,
                        today.plusDays(30),
                        EntryLinks.NONE),
                null);
        assertThat(text(create("supplier-control", system)))
                .contains(
                        "| Zinco | Galvanising | high | not yet |  | " + today.plusDays(30) + " |");

        competences.add(
                writer,
                new Competence.Content("TIG welding", null, 24, true, List.of("Welder")),
                null);
        colleagues.add(
                writer,
                new AddColleague(
                        new Colleague.Profile(
                                "Ida",
                                "Petrov",
                                null,
                                "Welder",
                                null,
                                null,
                                Locale.ENGLISH,
                                null,
                                null,
                                null),
                        false),
                null);
        assertThat(text(create("competence-training", system)))
                .contains("| Welder | TIG welding | Ida Petrov |  | missing | [missing: Action] |")
                .contains("[no entries yet: training plan]");
    }

    @Test
    void aManagementSystemSaysWhichTemplatesItHasAndWhatHolds() {
        var scopes = TenantScopes.of(writer);
        var one = Ref.in(writer, described().id());
        var other = Ref.in(writer, system().id());
        var offers = templates.listOffers(scopes, List.of(one, other));
        var offer = Objects.requireNonNull(offers.get(one));
        assertThat(offer.ofProduct())
                .extracting(DocumentTemplate::key)
                .contains("policy-quality", "design-development")
                .doesNotContain("policy-food-safety");
        assertThat(offer.known().holding())
                .containsExactlyInAnyOrder(
                        OrganisationFact.DESIGN, OrganisationFact.OUTSOURCED_PROCESSES);
        assertThat(Objects.requireNonNull(offers.get(other)).known().holding())
                .containsExactly(OrganisationFact.DESIGN);

        var alone = statements.of(() -> templates.listOffers(scopes, List.of(one)));
        assertThat(statements.of(() -> templates.listOffers(scopes, List.of(one, other))))
                .isLessThanOrEqualTo(alone);
    }

    @Test
    void whatIsForAllIsDistributedToAll() {
        assertThat(create("policy-quality", described().id()).distribution().toAll()).isTrue();
    }

    @Test
    void whatIsRightlyEmptyIsDeclared() {
        var system = described().id();
        var document =
                templates.create(
                        writer, command("scope", system, List.of("scope.exclusions")), null);
        assertThat(text(document)).contains("| none: every requirement applies (");
        for (var wrong : List.of("sites.table", "processes.outsourced", "register.risks", "x")) {
            assertThatExceptionOfType(ValidationException.class)
                    .as(wrong)
                    .isThrownBy(
                            () ->
                                    templates.create(
                                            writer,
                                            command("scope", system, List.of(wrong)),
                                            null));
        }
    }

    @Test
    void aTemplateThatIsNotThereOrMakesNoSenseIsRefused() {
        var system = described().id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create("no-such-template", system));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create("policy-food-safety", system));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create("scope", new ManagementSystemId(ids.next())));
    }

    /// However many management systems there are.
    @Test
    void whatIsNeededIsReadInAFixedNumberOfStatements() {
        var scopes = TenantScopes.of(writer);
        var one = Ref.in(writer, described().id());
        var other = Ref.in(writer, system().id());
        create("policy-quality", one.id());
        var alone = statements.of(() -> information.list(scopes, List.of(one)));
        assertThat(alone).isLessThan(11);
        assertThat(statements.of(() -> information.list(scopes, List.of(one, other))))
                .isLessThanOrEqualTo(alone);
    }

    private List<DocumentedItem> items(ManagementSystemId system) {
        var ref = Ref.in(writer, system);
        return information.list(TenantScopes.of(writer), List.of(ref)).getOrDefault(ref, List.of());
    }

    private static Set<InformationState> states(List<DocumentedItem> items, String clause) {
        return items.stream()
                .filter(
                        one ->
                                one.clauses().stream()
                                        .anyMatch(it -> it.number().value().equals(clause)))
                .map(DocumentedItem::state)
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsPublishedCoversWhatTheStandardAsksFor() {
        var system = described().id();
        assertThat(items(system)).hasSizeGreaterThan(20);
        assertThat(states(items(system), "5.2.2")).containsExactly(InformationState.MISSING);

        var draft = create("policy-quality", system);
        assertThat(states(items(system), "5.2.2")).containsExactly(InformationState.IN_PROGRESS);

        var written =
                documents.write(
                        writer,
                        draft.id(),
                        null,
                        new NewContent.OfText("# Quality policy"),
                        draft.version());
        var review = approvals.submit(writer, draft.id(), written.version());
        var approved = approvals.approve(manager, draft.id(), "I agree", review.version());
        documents.publish(writer, draft.id(), writer.today(clock), approved.version());
        assertThat(states(items(system), "5.2.2")).containsExactly(InformationState.COVERED);
        assertThat(states(items(system), "9.3.3")).containsExactly(InformationState.MISSING);
        assertThat(items(system))
                .filteredOn(one -> one.state() == InformationState.COVERED)
                .allSatisfy(one -> assertThat(one.documents()).containsExactly(draft.id()));
    }
}
