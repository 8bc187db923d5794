package dev.triennium.api.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationAction;
import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationFlag;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationService;
import dev.triennium.domain.certification.CertificationServices;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.DatedEvent;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CycleMilestone;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.certificationbody.InMemoryDirectoryBodyRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.testkernel.LonelyNewsBoard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest({CertificationController.class, CertificationFields.class})
@ContextConfiguration(
        classes = {TrienniumApplication.class, CertificationControllerTest.Fakes.class})
class CertificationControllerTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final TenantId BIRCH = new TenantId(new UUID(9, 2));
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(8, 1));
    private static final PersonId EMPLOYEE = new PersonId(new UUID(8, 2));
    private static final ScopeStatementId STATEMENT = new ScopeStatementId(new UUID(6, 2));
    private static final int VERSION = 7;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final TenantScope JOB = new JobScopes().of("test", ALDER, ZoneOffset.UTC);

    @Autowired private GraphQlTester graphQl;
    @Autowired private CertificationServices world;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({CertificationNodes.class, NewsDesk.class, LonelyNewsBoard.class})
    static class Fakes {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        CertificationServices world() {
            var world = new CertificationServices();
            world.addBodies(JOB);
            return world;
        }

        @Bean
        CertificationService service(CertificationServices world, Clock clock) {
            return world.service(clock);
        }

        @Bean
        CertificationBodyService bodyService(CertificationServices world) {
            return new CertificationBodyService(
                    world.bodies,
                    new InMemoryDirectoryBodyRepository(),
                    new Changes(
                            CertificationServices.TRANSACTIONS,
                            world.idempotency(),
                            world.auditTrail(),
                            UseCaseFakes.CLOCK),
                    (_, _) -> {},
                    Journeys.IDS);
        }

        @Bean
        Entity<CertificationBodyId, CertificationBody> certificationBodies(
                CertificationServices world, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    CertificationBodyView.TYPE,
                    CertificationBodyId::new,
                    world.bodies::list,
                    CertificationBodyView::of);
        }

        @Bean
        Entity<ColleagueId, Colleague> colleagues(
                CertificationServices world, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    ColleagueView.TYPE,
                    ColleagueId::new,
                    world.colleagues::list,
                    ColleagueView::of);
        }

        @Bean
        Entity<ScopeStatementId, Integer> scopeStatements(BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    ScopeStatementView.TYPE,
                    ScopeStatementId::new,
                    (_, refs) -> refs.stream().collect(Collectors.toMap(ref -> ref, _ -> VERSION)),
                    CertificationControllerTest::statement);
        }

        @Bean
        CertificationRepository certifications(CertificationServices world) {
            return world.certifications;
        }

        @Bean
        CertificationBodyRepository bodies(CertificationServices world) {
            return world.bodies;
        }

        @Bean
        CertificationHeads heads(CertificationServices world) {
            return world.certifications.heads();
        }

        @Bean
        CertificationPapers papers(CertificationServices world) {
            return world.certifications.papers();
        }

        @Bean
        HardDeadlines hardDeadlines() {
            return new NoHardDeadlines();
        }

        @Bean
        Editions editions(CertificationServices world) {
            return world.editions();
        }

        @Bean
        Authorizer authorizer(Clock clock) {
            return new Authorizer(new Grants(), clock);
        }
    }

    private static ScopeStatementView statement(TenantScope scope, int number) {
        return new ScopeStatementView(
                scope,
                STATEMENT,
                new ManagementSystemId(new UUID(6, 1)),
                GlobalId.of(ScopeStatementView.TYPE, scope.tenant(), STATEMENT.value()),
                number,
                ScopeStatement.State.APPROVED,
                List.of(),
                null,
                null);
    }

    private static final class NoHardDeadlines implements HardDeadlines {

        @Override
        public <I extends EntityId> Map<Ref<I>, ListedDeadline> listNext(
                TenantScopes scopes, String subjectType, Collection<Ref<I>> subjects) {
            return Map.of();
        }

        @Override
        public Map<TenantId, List<Dated>> list(TenantScopes scopes, String subjectType) {
            return Map.of();
        }
    }

    private static final class Grants implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> tenants, Instant at) {
            var role = person.equals(REPRESENTATIVE) ? Role.REPRESENTATIVE : Role.EMPLOYEE;
            return tenants.contains(ALDER)
                    ? Map.of(
                            ALDER,
                            List.of(new TenantGrant(ALDER, ZoneOffset.UTC, role, null, false)))
                    : Map.of();
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void signIn() {
        signIn(REPRESENTATIVE);
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerAuthentication(
                                new Caller(person, "subject"), Instant.now().plusSeconds(600)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCycleOfADecisionCanBeSeenBeforehand() {
        graphQl.document(
                        """
                        { certificationCyclePreview(input: {decisionOn: "2026-03-15",
                            surveillanceToleranceMonths: 3}) {
                          expiresOn
                          milestones { kind earliestOn targetOn latestOn rule { id } } } }
                        """)
                .execute()
                .path("certificationCyclePreview.expiresOn")
                .entity(String.class)
                .isEqualTo("2029-03-14")
                .path("certificationCyclePreview.milestones[?(@.kind == 'SURVEILLANCE_1')]")
                .matchesJson(
                        """
                        [{"kind": "SURVEILLANCE_1", "earliestOn": "2026-12-15",
                          "targetOn": "2027-02-15", "latestOn": "2027-03-15",
                          "rule": {"id": "AP-5"}}]
                        """)
                .path("certificationCyclePreview.milestones[1].latestOn")
                .entity(String.class)
                .isEqualTo("2028-06-15")
                .path("certificationCyclePreview.milestones[6].latestOn")
                .entity(String.class)
                .isEqualTo("2029-09-14");
    }

    @Test
    void anImpossibleToleranceIsRefusedByName() {
        graphQl.document(
                        """
                        { certificationCyclePreview(input: {decisionOn: "2026-03-15",
                            surveillanceToleranceMonths: 4}) { expiresOn } }
                        """)
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getMessage())
                                        .contains("surveillanceToleranceMonths"));
    }

    @Test
    void anApplicationMakesACertification() {
        graphQl.document(
                        """
                        mutation($input: ApplyForCertificationInput!) {
                          applyForCertification(input: $input) {
                            certification { state version allowedActions application { scope }
                              body { name } }
                            errors { code path } } }
                        """)
                .variable("input", application(Journeys.STANDARD.value(), "Drehteile 🔩 שלום"))
                .execute()
                .path("applyForCertification.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("applyForCertification.certification.state")
                .entity(String.class)
                .isEqualTo("APPLIED")
                .path("applyForCertification.certification.application.scope")
                .entity(String.class)
                .isEqualTo("Drehteile 🔩 שלום")
                .path("applyForCertification.certification.body.name")
                .entity(String.class)
                .isEqualTo("Body")
                .path("applyForCertification.certification.allowedActions")
                .entityList(String.class)
                .contains("ACCEPT_APPLICATION", "CANCEL");
    }

    @Test
    void aSecondApplicationIsRefusedWithWhatIsThere() {
        stored(Journeys.applied());
        var unconfirmed =
                new HashMap<String, Object>(application(Journeys.STANDARD.value(), "Scope"));
        unconfirmed.remove("confirmDuplicate");
        graphQl.document(
                        """
                        mutation($input: ApplyForCertificationInput!) {
                          applyForCertification(input: $input) {
                            certification { id }
                            errors { code path ... on Duplicate { rule { id } } } } }
                        """)
                .variable("input", unconfirmed)
                .execute()
                .path("applyForCertification")
                .matchesJson(
                        """
                        {"certification": null, "errors": [{"code": "DUPLICATE",
                          "path": ["input", "standardId"], "rule": {"id": "DUP-1"}}]}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"})
    void noMutationTakesADayOfAnotherAge(String day) {
        var input = new HashMap<String, Object>(application(Journeys.STANDARD.value(), "Scope"));
        var form = new HashMap<Object, Object>((Map<?, ?>) input.get("application"));
        form.put("submittedOn", day);
        input.put("application", form);
        refusedApplication(input, "INPUT_INVALID", List.of("input", "application", "submittedOn"));
    }

    @Test
    void anUnknownStandardIsNamed() {
        refusedApplication(
                application(new UUID(4, 4), "Scope"), "NOT_FOUND", List.of("input", "standardId"));
    }

    @Test
    void aBlankScopeIsNamed() {
        refusedApplication(
                application(Journeys.STANDARD.value(), " "),
                "INPUT_INVALID",
                List.of("input", "application", "scope"));
    }

    @Test
    void aControlCharacterIsNamed() {
        refusedApplication(
                application(Journeys.STANDARD.value(), "a\u0007b"),
                "INPUT_INVALID",
                List.of("input", "application", "scope"));
    }

    private void refusedApplication(Map<String, Object> input, String code, List<String> path) {
        graphQl.document(
                        """
                        mutation($input: ApplyForCertificationInput!) {
                          applyForCertification(input: $input) {
                            certification { id } errors { code path } } }
                        """)
                .variable("input", input)
                .execute()
                .path("applyForCertification.certification")
                .valueIsNull()
                .path("applyForCertification.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("applyForCertification.errors[0].path")
                .entityList(String.class)
                .containsExactly(path.toArray(String[]::new));
    }

    private static Map<String, Object> application(UUID standard, String scope) {
        return Map.of(
                "confirmDuplicate", true,
                "tenantId", GlobalId.of(ALDER).toString(),
                "standardId", GlobalId.of("Standard", standard).toString(),
                "certificationBodyId",
                        GlobalId.of(CertificationBodyView.TYPE, ALDER, Journeys.BODY.value())
                                .toString(),
                "application",
                        Map.of(
                                "submittedOn", "2026-11-01",
                                "scope", scope,
                                "processes", "Turning",
                                "resources", "40 people",
                                "legalObligations", "Product safety",
                                "outsourcedProcesses", "None",
                                "consultancy", "Northstar Consulting"));
    }

    @Test
    void aRuleThatIsBrokenIsNamedWithItsSource() {
        var id = stored(Journeys.decisionPending(Journeys.day("2026-10-01")));
        graphQl.document(
                        """
                        mutation($id: ID!) { grantCertification(input: {id: $id,
                            expectedVersion: 1, decidedOn: "2026-11-01",
                            decisionMaker: "Ada Auditor", certificate: {number: "1"}}) {
                          certification { id }
                          errors { code path ... on RuleViolation { rule { id source } } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("grantCertification.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "path": ["input", "decisionMaker"],
                         "rule": {"id": "DEC-1", "source": "ISO/IEC 17021-1:2015, 9.5.1"}}
                        """);
    }

    @Test
    void eachMilestoneSaysWhatBecameOfItInOneReadForAll() {
        var agreed = Journeys.agreed(Journeys.certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var id = stored(agreed);
        world.certifications.reads.clear();
        graphQl.document(
                        """
                        query($id: ID!) { certification(id: $id) { cycle { milestones {
                          kind isDone audit { kind agreedOn } } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("certification.cycle.milestones[0]")
                .matchesJson(
                        """
                        {"kind": "SURVEILLANCE_1", "isDone": false,
                          "audit": {"kind": "SURVEILLANCE_1", "agreedOn": "2027-02-10"}}
                        """)
                .path("certification.cycle.milestones[5]")
                .matchesJson("{\"kind\": \"EXPIRY\", \"isDone\": null, \"audit\": null}");
        assertThat(world.certifications.reads)
                .containsExactly("heads.find", "heads.listCycles", "papers.listAllAudits");
    }

    @Test
    void anAgreedDayIsSeenInThePlanAndTheFlags() {
        var certified = Journeys.certified();
        var id = stored(certified);
        var audit = certified.dossier().audit(1, AuditKind.SURVEILLANCE_1).orElseThrow().id();
        graphQl.document(
                        """
                        mutation($id: ID!, $audit: ID!) { agreeAuditDate(input: {id: $id,
                            expectedVersion: 1, auditId: $audit, agreedOn: "2027-02-10"}) {
                          certification { version flags
                            editionTransition { endsOn onlyNewerFrom isUnverified }
                            cycle { expiry { on source rule { id } } }
                            currentCertificate { number scope }
                            audits(first: 1) { edges { node { kind state agreedOn
                              latest { on } } } pageInfo { hasNextPage } }
                            events { edges { node { kind to } } } }
                          errors { message } } }
                        """)
                .variable("id", id)
                .variable(
                        "audit",
                        GlobalId.of(PlannedAuditView.TYPE, ALDER, audit.value()).toString())
                .execute()
                .path("agreeAuditDate.certification.version")
                .entity(Integer.class)
                .isEqualTo(2)
                .path("agreeAuditDate.certification.flags")
                .entityList(String.class)
                .contains("SURVEILLANCE_PLANNED")
                .path("agreeAuditDate.certification.editionTransition")
                .matchesJson(
                        """
                        {"endsOn": "2029-09-30", "onlyNewerFrom": "2028-03-31",
                         "isUnverified": false}
                        """)
                .path("agreeAuditDate.certification.currentCertificate.scope")
                .entity(String.class)
                .isEqualTo("Machining of precision parts")
                .path("agreeAuditDate.certification.events.edges[0].node.kind")
                .entity(String.class)
                .isEqualTo("AUDIT_DATE_AGREED");
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                arguments("AmendedField", AmendedValue.Field.values()),
                arguments("AuditKind", AuditKind.values()),
                arguments("CertificateOccasion", Certificate.Occasion.values()),
                arguments("CertificationAction", CertificationAction.values()),
                arguments("CertificationDateKind", CertificationDate.Kind.values()),
                arguments("CertificationEventKind", CertificationEvent.Kind.values()),
                arguments("CertificationFlag", CertificationFlag.values()),
                arguments("CertificationOrder", CertificationOrder.values()),
                arguments("CertificationState", CertificationState.values()),
                arguments("CycleMilestoneKind", CycleMilestone.Kind.values()),
                arguments("CycleOrigin", CertificationCycle.Origin.values()),
                arguments("DateSource", DateSource.values()),
                arguments("FindingGrade", FindingGrade.values()),
                arguments("FindingState", Finding.State.values()),
                arguments("PlannedAuditState", PlannedAudit.State.values()));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void theSchemaNamesWhatTheDomainNames(String type, Enum<?>[] constants) {
        graphQl.document("query($type: String!) { __type(name: $type) { enumValues { name } } }")
                .variable("type", type)
                .execute()
                .path("__type.enumValues[*].name")
                .entityList(String.class)
                .containsExactly(Stream.of(constants).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void anotherOrganisationsCertificationIsNull() {
        var foreign = GlobalId.of(CertificationView.TYPE, BIRCH, new UUID(7, 1)).toString();
        graphQl.document("query($id: ID!) { certification(id: $id) { id } }")
                .variable("id", foreign)
                .execute()
                .path("certification")
                .valueIsNull();
        graphQl.document(
                        """
                        mutation($id: ID!) { submitForDecision(input: {id: $id,
                            expectedVersion: 1}) { certification { id } errors { code } } }
                        """)
                .variable("id", foreign)
                .execute()
                .path("submitForDecision.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anEmployeeReadsAndChangesNothing() {
        var id = stored(Journeys.certified());
        signIn(EMPLOYEE);
        graphQl.document("query($id: ID!) { certification(id: $id) { state allowedActions } }")
                .variable("id", id)
                .execute()
                .path("certification.allowedActions")
                .entityList(String.class)
                .hasSize(0);
        graphQl.document(
                        """
                        mutation($id: ID!) { suspendCertification(input: {id: $id,
                            expectedVersion: 1, suspendedOn: "2026-11-01", reason: "Fees"}) {
                          errors { code } } }
                        """)
                .variable("id", id)
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void aStaleVersionIsAConflict() {
        var id = stored(Journeys.certified());
        graphQl.document(
                        """
                        mutation($id: ID!) { suspendCertification(input: {id: $id,
                            expectedVersion: 9, suspendedOn: "2026-11-01", reason: "Fees"}) {
                          errors { code ... on VersionConflict { currentVersion } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("suspendCertification.errors[0].currentVersion")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aListOfHeadsReadsNothingElse() {
        storeSeveral();
        graphQl.document(
                        """
                        query($tenant: ID!) { certifications(tenantId: $tenant, first: 50) {
                          edges { node { id state version } } } }
                        """)
                .variable("tenant", GlobalId.of(ALDER).toString())
                .execute()
                .path("certifications.edges")
                .entityList(Object.class)
                .hasSizeGreaterThan(1);
        assertThat(world.certifications.reads).containsExactly("heads.page");
    }

    @Test
    void whatIsAskedOfManyCertificationsIsReadOnceForAll() {
        storeSeveral();
        graphQl.document(
                        """
                        query($tenant: ID!) { certifications(tenantId: $tenant, first: 50) {
                          edges { node { body { name } application { scope }
                            cycle { number } currentCertificate { number }
                            flags allowedActions dates { on }
                            audits { edges { node { kind } } }
                            findings { edges { node { grade } } }
                            certificates { edges { node { number
                              scopeStatement { number } } } }
                            events { edges { node { kind dates { on } } } } } } } }
                        """)
                .variable("tenant", GlobalId.of(ALDER).toString())
                .execute()
                .path("certifications.edges[*].node.body.name")
                .entityList(String.class)
                .hasSizeGreaterThan(1);
        assertThat(world.certifications.reads)
                .containsExactlyInAnyOrder(
                        "heads.page",
                        "heads.listApplications",
                        "heads.listCycles",
                        "list",
                        "papers.listScopes",
                        "papers.pagesOfCertificates",
                        "papers.pagesOfCertificates",
                        "papers.pagesOfAudits",
                        "papers.pagesOfFindings",
                        "papers.pagesOfEvents",
                        "papers.listDates");
    }

    private GraphQlTester.Response actionsOfPapers(String id) {
        world.certifications.reads.clear();
        return graphQl.document(
                        """
                        query($id: ID!) { certification(id: $id) {
                          findings { edges { node { grade allowedActions } } }
                          audits { edges { node { kind allowedActions } } } } }
                        """)
                .variable("id", id)
                .execute();
    }

    @Test
    void aFindingAndAnAuditSayWhatCanBeDoneToThem() {
        var id =
                stored(
                        Journeys.resolving(
                                Journeys.day("2026-10-10"),
                                FindingGrade.MAJOR,
                                FindingGrade.MINOR));
        actionsOfPapers(id)
                .path("certification")
                .matchesJson(
                        """
                        {"findings": {"edges": [
                           {"node": {"grade": "MAJOR", "allowedActions": ["ASSIGN", "VERIFY", "CORRECT"]}},
                           {"node": {"grade": "MINOR",
                             "allowedActions": ["ASSIGN", "VERIFY", "ACCEPT_PLAN", "CORRECT"]}}]},
                         "audits": {"edges": [
                           {"node": {"kind": "STAGE_1", "allowedActions": ["CORRECT"]}},
                           {"node": {"kind": "STAGE_2", "allowedActions": ["CORRECT"]}}]}}
                        """);
        assertThat(world.certifications.reads).containsOnlyOnce("list");

        signIn(EMPLOYEE);
        actionsOfPapers(id)
                .path("certification.findings.edges[*].node.allowedActions[*]")
                .entityList(String.class)
                .hasSize(0)
                .path("certification.audits.edges[*].node.allowedActions[*]")
                .entityList(String.class)
                .hasSize(0);
    }

    @Test
    void aNonconformityIsGivenToWhoIsToAnswerIt() {
        var resolving = Journeys.resolving(Journeys.day("2026-10-10"), FindingGrade.MINOR);
        var finding = resolving.dossier().findings().getFirst();
        var id = stored(resolving);
        world.colleagues.enrol(JOB, EMPLOYEE, "Emil");
        var assignee =
                GlobalId.of(
                                ColleagueView.TYPE,
                                ALDER,
                                InMemoryColleagueRepository.of(EMPLOYEE).value())
                        .toString();
        graphQl.document(
                        """
                        mutation($id: ID!, $finding: ID!, $assignee: ID) {
                          assignFinding(input: {id: $id, expectedVersion: 1, findingId: $finding,
                            assigneeId: $assignee}) {
                          certification {
                            findings { edges { node { assignee { givenName } } } }
                            events(last: 1) { edges { node { kind } } } }
                          errors { message } } }
                        """)
                .variable("id", id)
                .variable(
                        "finding",
                        GlobalId.of(FindingView.TYPE, ALDER, finding.id().value()).toString())
                .variable("assignee", assignee)
                .execute()
                .path("assignFinding.certification")
                .matchesJson(
                        """
                        {"findings": {"edges": [{"node": {"assignee": {"givenName": "Emil"}}}]},
                         "events": {"edges": [{"node": {"kind": "FINDING_ASSIGNED"}}]}}
                        """);
    }

    @Test
    void aCertificateNamesTheScopeThatItWasIssuedFor() {
        var certified = Journeys.certified();
        var id = stored(certified);
        world.certifications.scopes.put(
                Ref.in(JOB, certified.dossier().certificates().getFirst().id()), STATEMENT);
        graphQl.document(
                        """
                        query($id: ID!) { certification(id: $id) {
                          currentCertificate { scopeStatement { id number state } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("certification.currentCertificate.scopeStatement")
                .matchesJson(
                        """
                        {"id": "%s", "number": %d, "state": "APPROVED"}
                        """
                                .formatted(
                                        GlobalId.of(
                                                ScopeStatementView.TYPE, ALDER, STATEMENT.value()),
                                        VERSION));
    }

    @Test
    void aCorrectionIsSeenWithBothValues() {
        var resolving = Journeys.resolving(Journeys.day("2026-10-10"), FindingGrade.MINOR);
        var finding = resolving.dossier().findings().getFirst();
        var id = stored(resolving);
        var findingId = GlobalId.of(FindingView.TYPE, ALDER, finding.id().value()).toString();
        graphQl.document(
                        """
                        mutation($id: ID!, $finding: ID!) { correctFinding(input: {id: $id,
                            expectedVersion: 1, findingId: $finding, stage: STAGE_2, grade: MINOR,
                            clause: "7.2", statement: "Calibration is not planned",
                            evidence: "Gauge 12 of shop 3", reason: "Misread"}) {
                          certification { allowedActions
                            events(last: 1) { edges { node { kind reason evidence
                              subject { id ... on Finding { clause } }
                              values { field before after } } } } }
                          errors { message } } }
                        """)
                .variable("id", id)
                .variable("finding", findingId)
                .execute()
                .path("correctFinding.certification.allowedActions")
                .entityList(String.class)
                .contains("CORRECT_FINDING", "CORRECT_AUDIT")
                .doesNotContain("CORRECT_CERTIFICATE", "RESCHEDULE_AUDIT")
                .path("correctFinding.certification.events.edges[0].node")
                .matchesJson(
                        """
                        {"kind": "FINDING_CORRECTED", "reason": "Misread", "evidence": null,
                         "subject": {"id": "%s", "clause": "7.2"},
                         "values": [{"field": "CLAUSE", "before": "7.1.5", "after": "7.2"}]}
                        """
                                .formatted(findingId));
    }

    @Test
    void aPostponedAuditIsSeenAsSuch() {
        var certified = Journeys.certified();
        var audit = certified.dossier().audit(1, AuditKind.SURVEILLANCE_1).orElseThrow().id();
        var id = stored(Journeys.agreed(certified, AuditKind.SURVEILLANCE_1, "2027-02-10"));
        graphQl.document(
                        """
                        mutation($id: ID!, $audit: ID!) { postponeAudit(input: {id: $id,
                            expectedVersion: 1, auditId: $audit, reason: "Flood"}) {
                          certification { flags
                            audits { edges { node { state agreedOn calledOffOn } } }
                            events(last: 1) { edges { node { kind
                              subject { ... on PlannedAudit { kind } }
                              values { field before after } } } } }
                          errors { message } } }
                        """)
                .variable("id", id)
                .variable(
                        "audit",
                        GlobalId.of(PlannedAuditView.TYPE, ALDER, audit.value()).toString())
                .execute()
                .path(
                        "postponeAudit.certification.audits.edges[?(@.node.state == 'POSTPONED')].node")
                .matchesJson(
                        """
                        [{"state": "POSTPONED", "agreedOn": null, "calledOffOn": "2027-02-10"}]
                        """)
                .path("postponeAudit.certification.events.edges[0].node")
                .matchesJson(
                        """
                        {"kind": "AUDIT_POSTPONED", "subject": {"kind": "SURVEILLANCE_1"},
                         "values": [{"field": "AGREED_ON", "before": "2027-02-10", "after": null}]}
                        """);
    }

    @Test
    void aCorrectionNeedsThePermissionOfTheEntry() {
        signIn(EMPLOYEE);
        var id = stored(Journeys.certified());
        for (var step :
                List.of(
                        "correctCertificate(input: {id: $id, expectedVersion: 1, number: \"1\","
                                + " reason: \"Typo\"})",
                        "correctAudit(input: {id: $id, expectedVersion: 1, auditId: $id,"
                                + " reason: \"Typo\"})",
                        "takeBackAudit(input: {id: $id, expectedVersion: 1, auditId: $id,"
                                + " reason: \"Typo\"})")) {
            graphQl.document("mutation($id: ID!) { %s { errors { code } } }".formatted(step))
                    .variable("id", id)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors).isNotEmpty());
        }
    }

    @Test
    void aStepsAnswerIsMadeOfWhatTheStepRead() {
        var id = stored(Journeys.certified());
        world.certifications.reads.clear();
        graphQl.document(
                        """
                        mutation($id: ID!) { suspendCertification(input: {id: $id,
                            expectedVersion: 1, suspendedOn: "2026-11-01", reason: "Fees"}) {
                          certification { state application { scope } cycle { number }
                            currentCertificate { number } flags allowedActions dates { on } }
                          errors { message } } }
                        """)
                .variable("id", id)
                .execute()
                .path("suspendCertification.certification.state")
                .entity(String.class)
                .isEqualTo("SUSPENDED")
                .path("suspendCertification.certification.cycle.number")
                .entity(Integer.class)
                .isEqualTo(1);
        assertThat(world.certifications.reads).containsExactly("find");
    }

    /// The second field of a mutation may run on another thread than the first.
    private GraphQlTester signedInOnAllThreads() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return ((ExecutionGraphQlServiceTester) graphQl)
                .mutate()
                .configureExecutionInput(
                        (_, input) ->
                                input.graphQLContext(Map.of(CallerAuthentication.class, caller))
                                        .build())
                .build();
    }

    @Test
    void eachOfTwoStepsShowsWhatIsThereAfterIt() {
        var certified = Journeys.certified();
        var audits =
                certified.dossier().audits().stream()
                        .filter(PlannedAudit::isOpen)
                        .map(audit -> GlobalId.of(PlannedAuditView.TYPE, ALDER, audit.id().value()))
                        .map(GlobalId::toString)
                        .toList();
        signedInOnAllThreads()
                .document(
                        """
                        mutation($id: ID!, $one: ID!, $two: ID!) {
                          first: agreeAuditDate(input: {id: $id, expectedVersion: 1,
                            auditId: $one, agreedOn: "2027-02-10"}) { ...agreed }
                          second: agreeAuditDate(input: {id: $id, expectedVersion: 2,
                            auditId: $two, agreedOn: "2028-02-10"}) { ...agreed } }
                        fragment agreed on AgreeAuditDatePayload {
                          certification { audits { edges { node { agreedOn } } } } }
                        """)
                .variable("id", stored(certified))
                .variable("one", audits.get(0))
                .variable("two", audits.get(1))
                .execute()
                .path("first.certification.audits.edges[*].node.agreedOn")
                .entityList(String.class)
                .contains("2027-02-10")
                .doesNotContain("2028-02-10")
                .path("second.certification.audits.edges[*].node.agreedOn")
                .entityList(String.class)
                .contains("2027-02-10", "2028-02-10");
    }

    /// One of each state, with an event.
    private void storeSeveral() {
        for (var certification : EveryState.once()) {
            world.certifications.insert(JOB, certification, List.of(event(certification)));
        }
        world.certifications.reads.clear();
    }

    private static DatedEvent event(Certification certification) {
        return new DatedEvent(
                new CertificationEvent(
                        new CertificationEventId(Journeys.IDS.next()),
                        certification.id(),
                        CertificationEvent.Kind.AUDITS_REPLANNED,
                        Journeys.day("2026-11-01"),
                        NOW,
                        new Actor.Job("test"),
                        null,
                        certification.state(),
                        null,
                        null,
                        null,
                        null),
                certification.dates(),
                List.of());
    }

    private String stored(Certification certification) {
        world.certifications.insert(JOB, certification, List.of());
        return GlobalId.of(CertificationView.TYPE, ALDER, certification.id().value()).toString();
    }
}
