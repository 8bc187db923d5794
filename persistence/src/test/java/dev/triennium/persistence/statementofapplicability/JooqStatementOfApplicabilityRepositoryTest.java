package dev.triennium.persistence.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementCheckService;
import dev.triennium.domain.statementofapplicability.StatementContents;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementControlFilter;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqStatementOfApplicabilityRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired private StatementOfApplicabilityRepository statements;
    @Autowired private StatementOfApplicabilityService service;
    @Autowired private StatementCheckService checks;
    @Autowired private StandardRepository standards;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount count;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private PersonId person;
    private ColleagueId owner;
    private Standard standard;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenants.tenant();
        person = tenants.person();
        owner = tenants.colleague(scope, person);
        standard = standards.findByKey("iso-iec-27001-2022").orElseThrow();
    }

    private Draft draft(int number) {
        return new Draft(
                new Facts(
                        new StatementOfApplicabilityId(ids.next()),
                        1,
                        standard.id(),
                        number,
                        null,
                        NOW,
                        person));
    }

    private List<StatementControl> controls(Draft draft, Treatment... treatments) {
        var found =
                Objects.requireNonNull(
                                standards
                                        .pagesOfControls(
                                                List.of(standard.id()), PageRequest.first(100))
                                        .get(standard.id()))
                        .values();
        var controls = new ArrayList<StatementControl>();
        for (var treatment : treatments) {
            var control = found.get(controls.size());
            controls.add(control(draft, control, controls.size(), treatment));
        }
        return controls;
    }

    private StatementControl control(
            Draft draft, Control control, int ordinal, Treatment treatment) {
        return new StatementControl(
                new StatementControlId(ids.next()),
                draft.id(),
                new Origin.Annex(control.id()),
                ordinal,
                control.number(),
                treatment);
    }

    private Treatment full() {
        return new Treatment(
                true,
                "Weil es sein muss 🔐 שלום",
                List.of(
                        new StatementReason(InclusionReason.RISK, "R-1, R-7 – größer"),
                        new StatementReason(InclusionReason.GOOD_PRACTICE, null)),
                ImplementationState.PARTIAL,
                owner,
                List.of(
                        new StatementLink("Policy", URI.create("https://example.com/a?b=c#d")),
                        new StatementLink("Paper folder 7", null)));
    }

    private static Treatment excluded(String justification) {
        return new Treatment(
                false, justification, List.of(), ImplementationState.NOT_STARTED, null, List.of());
    }

    private StatementOfApplicability find(StatementOfApplicability statement) {
        return statements.findStatement(scope, statement.id()).orElseThrow();
    }

    private List<StatementControl> controlsOf(StatementOfApplicability statement) {
        return statements.find(scope, statement.id()).orElseThrow().controls();
    }

    private void insert(Draft draft, StatementControl... controls) {
        statements.insert(scope, new StatementContents(draft, List.of(controls)));
    }

    private void update(
            StatementOfApplicability statement, int expectedVersion, StatementControl... changed) {
        statements.update(
                scope, new StatementContents(statement, List.of(changed)), expectedVersion);
    }

    private Signed sign(Draft draft, int number) {
        var signed =
                new Signed(
                        draft.changed().facts(),
                        new Signature(
                                person,
                                Role.REPRESENTATIVE,
                                NOW.plusSeconds(number),
                                List.of(
                                        new RiskAcceptance(
                                                "Olga Ålder", LocalDate.of(2026, 11, 20)),
                                        new RiskAcceptance("Otto", LocalDate.of(2026, 11, 21)))));
        update(signed, draft.facts().version());
        return signed;
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        var draft = draft(1);
        insert(draft);
        assertThat(find(draft)).isEqualTo(draft);
        var signed = sign(draft, 1);
        assertThat(find(draft)).isEqualTo(signed);
        assertThat(statements.findSigned(scope, standard.id())).contains(signed);
        var superseded = signed.supersede(NOW.plusSeconds(9));
        update(superseded, signed.facts().version());
        assertThat(find(draft)).isEqualTo(superseded);
        assertThat(statements.findSigned(scope, standard.id())).isEmpty();
    }

    @Test
    void controlsComeBackInTheirOrderWithAllThatWasSaid() {
        var draft = draft(1);
        var controls = controls(draft, full(), Treatment.UNDECIDED, excluded("Not here"));
        insert(draft, controls.toArray(StatementControl[]::new));
        assertThat(controlsOf(draft)).isEqualTo(controls);
        var ref = Ref.in(scope, controls.getFirst().id());
        assertThat(statements.listControls(TenantScopes.of(scope), List.of(ref)))
                .containsExactly(Map.entry(ref, controls.getFirst()));
    }

    @Test
    void aNumberIsTakenOnce() {
        insert(draft(1));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> insert(draft(1)))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-2"));
        insert(draft(2));
        assertThat(statements.findLatest(scope, standard.id()).orElseThrow().facts().number())
                .isEqualTo(2);
    }

    @Test
    void aChangeIsForTheVersionThatWasSeenAndForADraftOnly() {
        var draft = draft(1);
        var controls = controls(draft, Treatment.UNDECIDED, Treatment.UNDECIDED);
        insert(draft, controls.toArray(StatementControl[]::new));
        var after = controls.getFirst().with(full());
        update(draft.changed(), 1, after);
        assertThat(controlsOf(draft)).containsExactly(after, controls.getLast());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> update(draft.changed(), 1, controls.getFirst()))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(2));
        var signed = sign(draft.changed(), 1);
        var late = new Draft(signed.facts());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                update(
                                        late.changed(),
                                        signed.facts().version(),
                                        controls.getFirst()));
        assertThat(controlsOf(draft)).containsExactly(after, controls.getLast());
    }

    @Test
    void aDraftGoesWithItsControls() {
        var draft = draft(1);
        var control = controls(draft, full()).getFirst();
        insert(draft, control);
        var other = draft(2);
        insert(other, controls(other, full()).getFirst());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> statements.delete(scope, draft.id(), 2));
        statements.delete(scope, draft.id(), 1);
        assertThat(statements.find(scope, draft.id())).isEmpty();
        var ref = Ref.in(scope, control.id());
        assertThat(statements.listControls(TenantScopes.of(scope), List.of(ref))).isEmpty();
        assertThat(controlsOf(other)).hasSize(1);
    }

    private StatementControl own(Draft draft, int ordinal, String number) {
        return new StatementControl(
                new StatementControlId(ids.next()),
                draft.id(),
                new Origin.Own("Own " + number, ControlSource.OTHER_CATALOGUE, "C5, OPS-01"),
                ordinal,
                new ClauseNumber(number),
                full());
    }

    @Test
    void ownControlsStandAfterTheAnnexAndTakeThePlaceOfThoseBefore() {
        var draft = draft(1);
        var annex = controls(draft, full()).getFirst();
        var first = own(draft, 1, "O.1");
        insert(draft, annex, first);
        assertThat(controlsOf(draft)).containsExactly(annex, first);
        var second = own(draft, 1, "O.2");
        var moved =
                new StatementControl(
                        first.id(), draft.id(), first.origin(), 2, first.number(), full());
        statements.updateOwn(
                scope, new StatementContents(draft.changed(), List.of(second, moved)), 1);
        assertThat(controlsOf(draft)).containsExactly(annex, second, moved);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                statements.updateOwn(
                                        scope,
                                        new StatementContents(draft.changed(), List.of()),
                                        1));
        assertThat(controlsOf(draft)).containsExactly(annex, second, moved);
    }

    @Test
    void aVersionKnowsTheOneBeforeItAndAllControls() {
        var first = draft(1);
        insert(first, controls(first, full()).getFirst());
        var signed = sign(first, 1);
        var second = draft(2);
        insert(second, controls(second, full()).getFirst());
        var refs = List.of(Ref.in(scope, first.id()), Ref.in(scope, second.id()));
        var scopes = TenantScopes.of(scope);
        assertThat(statements.listFormer(scopes, refs))
                .containsExactly(Map.entry(refs.getLast(), signed));
        assertThat(statements.listAllControls(scopes, refs)).containsOnlyKeys(refs);
        var other = TenantScopes.of(tenants.tenant());
        assertThat(statements.listFormer(other, refs)).isEmpty();
        assertThat(statements.listAllControls(other, refs)).isEmpty();
    }

    @Test
    void theDatabaseCountsAsTheDomainDoes() {
        var draft = draft(1);
        var controls =
                controls(
                        draft,
                        full(),
                        new Treatment(
                                true,
                                "  ",
                                List.of(),
                                ImplementationState.IMPLEMENTED,
                                null,
                                List.of()),
                        excluded("Not here"),
                        excluded(""),
                        Treatment.UNDECIDED);
        insert(draft, controls.toArray(StatementControl[]::new));
        var ref = Ref.in(scope, draft.id());
        assertThat(statements.count(TenantScopes.of(scope), List.of(ref)))
                .containsExactly(Map.entry(ref, new StatementSummary(5, 2, 2, 3, 1)));
    }

    @Test
    void pagesOfSeveralStatementsComeAtOnce() {
        var first = draft(1);
        var second = draft(2);
        var controls = controls(first, full(), Treatment.UNDECIDED, excluded("No"));
        insert(first, controls.toArray(StatementControl[]::new));
        insert(second, controls(second, Treatment.UNDECIDED).getFirst());
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, first.id());
        var refs = List.of(ref, Ref.in(scope, second.id()));
        var pages =
                statements.pages(scopes, refs, StatementControlFilter.ALL, PageRequest.first(2));
        assertThat(pages).containsOnlyKeys(refs);
        var page = Objects.requireNonNull(pages.get(ref));
        assertThat(page.values()).isEqualTo(controls.subList(0, 2));
        assertThat(page.hasNext()).isTrue();
        var next =
                new PageRequest(2, PageRequest.Direction.FORWARD, page.items().getLast().cursor());
        var rest = statements.pages(scopes, List.of(ref), StatementControlFilter.ALL, next);
        assertThat(Objects.requireNonNull(rest.get(ref)).values())
                .containsExactly(controls.getLast());
    }

    private Map<Ref<StatementOfApplicabilityId>, Page<StatementControl>> pages(
            List<Ref<StatementOfApplicabilityId>> some) {
        return statements.pages(
                TenantScopes.of(scope), some, StatementControlFilter.ALL, PageRequest.first(5));
    }

    @Test
    void controlsAreNarrowedByWhatIsSaidOfThem() {
        var draft = draft(1);
        var controls = controls(draft, full(), Treatment.UNDECIDED, excluded("No"));
        insert(draft, controls.toArray(StatementControl[]::new));

        assertThat(narrowed(draft, new StatementControlFilter(true, null, Set.of(), null, null)))
                .containsExactly(controls.getFirst());
        assertThat(narrowed(draft, new StatementControlFilter(null, false, Set.of(), null, null)))
                .containsExactly(controls.get(1));
        assertThat(narrowed(draft, new StatementControlFilter(null, true, Set.of(), null, null)))
                .containsExactly(controls.getFirst(), controls.getLast());
        assertThat(
                        narrowed(
                                draft,
                                new StatementControlFilter(
                                        null,
                                        null,
                                        Set.of(ImplementationState.PARTIAL),
                                        owner,
                                        null)))
                .containsExactly(controls.getFirst());
    }

    @Test
    void aControlIsFoundByItsNumberItsTitleAndWhatIsSaidOfIt() {
        var draft = draft(1);
        var controls = controls(draft, full(), Treatment.UNDECIDED, excluded("No"));
        insert(draft, controls.toArray(StatementControl[]::new));

        assertThat(found(draft, "WEIL GROSSER")).containsExactly(controls.getFirst());
        assertThat(found(draft, "a.5.2")).containsExactly(controls.get(1));
        assertThat(found(draft, "policies")).containsExactly(controls.getFirst());
        assertThat(found(draft, "richtlinien")).contains(controls.getFirst());
        assertThat(found(draft, "zzz")).isEmpty();
    }

    private List<StatementControl> found(Draft draft, String text) {
        return narrowed(
                draft,
                new StatementControlFilter(
                        null, null, Set.of(), null, SearchWords.of("filter.text", text)));
    }

    private List<StatementControl> narrowed(Draft draft, StatementControlFilter filter) {
        var ref = Ref.in(scope, draft.id());
        return statements
                .pages(TenantScopes.of(scope), List.of(ref), filter, PageRequest.first(9))
                .getOrDefault(ref, Page.empty())
                .values();
    }

    @Test
    void manyStatementsCostAsManyReadsAsOne() {
        var scopes = TenantScopes.of(scope);
        var refs = new ArrayList<Ref<StatementOfApplicabilityId>>();
        for (var number = 1; number <= 10; number++) {
            var draft = draft(number);
            insert(draft, controls(draft, full()).getFirst());
            refs.add(Ref.in(scope, draft.id()));
        }
        for (var some : List.of(refs.subList(0, 1), refs)) {
            assertThat(count.of(() -> statements.listStatements(scopes, some))).isEqualTo(1);
            assertThat(count.of(() -> pages(some))).isEqualTo(1);
            assertThat(count.of(() -> statements.count(scopes, some))).isEqualTo(1);
            assertThat(count.of(() -> statements.listFormer(scopes, some))).isEqualTo(1);
            assertThat(count.of(() -> statements.listAllControls(scopes, some))).isEqualTo(1);
        }
    }

    @Test
    void anotherTenantsStatementDoesNotExist() {
        var draft = draft(1);
        var control = controls(draft, full()).getFirst();
        insert(draft, control);
        var other = tenants.tenant();
        var scopes = TenantScopes.of(other);
        assertThat(statements.find(other, draft.id())).isEmpty();
        assertThat(statements.findStatement(other, draft.id())).isEmpty();
        assertThat(statements.page(other, null, PageRequest.first(10)).items()).isEmpty();
        for (var tenant : List.of(scope, other)) {
            var refs = List.of(Ref.in(tenant, draft.id()));
            assertThat(statements.listStatements(scopes, refs)).isEmpty();
            assertThat(
                            statements.pages(
                                    scopes, refs, StatementControlFilter.ALL, PageRequest.first(1)))
                    .isEmpty();
            assertThat(statements.count(scopes, refs)).isEmpty();
            assertThat(statements.listControls(scopes, List.of(Ref.in(tenant, control.id()))))
                    .isEmpty();
        }
    }

    /// Versions and those before them, both with their controls, the editions and the certificates.
    @Test
    void theChecksOfManyStatementsCostAsMuchAsThoseOfOne() {
        var scopes = TenantScopes.of(scope);
        var refs = new ArrayList<Ref<StatementOfApplicabilityId>>();
        for (var number = 1; number <= 5; number++) {
            var draft = draft(number);
            insert(draft, controls(draft, full()).getFirst());
            sign(draft, number);
            refs.add(Ref.in(scope, draft.id()));
        }
        for (var some : List.of(refs.subList(0, 1), refs)) {
            assertThat(count.of(() -> checks.list(scopes, some))).isEqualTo(6);
        }
        assertThat(checks.list(scopes, refs)).containsOnlyKeys(refs);
    }

    @Test
    void aStatementStartsWithAllControlsOfItsEdition() {
        var created = service.create(scope, new CreateStatement(standard.id(), null), null);
        assertThat(controlsOf(created))
                .hasSize(93)
                .extracting(control -> control.number().value())
                .startsWith("A.5.1", "A.5.2")
                .doesNotHaveDuplicates();
        assertThat(statements.page(scope, standard.id(), PageRequest.first(10)).values())
                .containsExactly(created);
    }
}
