package dev.triennium.persistence.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
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
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    @Autowired private StandardRepository standards;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private PersonId person;
    private Standard standard;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenants.tenant();
        person = tenants.person();
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
                                        .listControls(
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
                control.id(),
                ordinal,
                control.number(),
                treatment);
    }

    private Treatment full() {
        return new Treatment(
                true,
                "Weil es sein muss 🔐 שלום",
                Set.of(InclusionReason.RISK, InclusionReason.GOOD_PRACTICE),
                ImplementationState.PARTIAL,
                person,
                List.of(
                        new StatementLink("Policy", URI.create("https://example.com/a?b=c#d")),
                        new StatementLink("Paper folder 7", null)));
    }

    private static Treatment excluded(String justification) {
        return new Treatment(
                false, justification, Set.of(), ImplementationState.NOT_STARTED, null, List.of());
    }

    private StatementOfApplicability find(StatementOfApplicability statement) {
        return statements.find(scope, statement.id()).orElseThrow();
    }

    private Signed sign(Draft draft, int number) {
        var signed =
                new Signed(
                        draft.changed().facts(),
                        new Signature(person, Role.REPRESENTATIVE, NOW.plusSeconds(number)));
        statements.sign(scope, signed, draft.facts().version());
        return signed;
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        var draft = draft(1);
        assertThat(statements.insert(scope, draft, List.of())).isTrue();
        assertThat(find(draft)).isEqualTo(draft);
        var signed = sign(draft, 1);
        assertThat(find(draft)).isEqualTo(signed);
        assertThat(statements.findSigned(scope, standard.id())).contains(signed);
        var superseded = signed.supersede(NOW.plusSeconds(9));
        statements.supersede(scope, superseded, signed.facts().version());
        assertThat(find(draft)).isEqualTo(superseded);
        assertThat(statements.findSigned(scope, standard.id())).isEmpty();
    }

    @Test
    void controlsComeBackInTheirOrderWithAllThatWasSaid() {
        var draft = draft(1);
        var controls = controls(draft, full(), Treatment.UNDECIDED, excluded("Not here"));
        statements.insert(scope, draft, controls);
        assertThat(statements.listControls(scope, draft.id())).isEqualTo(controls);
    }

    @Test
    void aNumberIsTakenOnce() {
        statements.insert(scope, draft(1), List.of());
        assertThat(statements.insert(scope, draft(1), List.of())).isFalse();
        assertThat(statements.insert(scope, draft(2), List.of())).isTrue();
        assertThat(statements.findLatest(scope, standard.id()).orElseThrow().facts().number())
                .isEqualTo(2);
    }

    @Test
    void aChangeIsForTheVersionThatWasSeenAndForADraftOnly() {
        var draft = draft(1);
        var controls = controls(draft, Treatment.UNDECIDED, Treatment.UNDECIDED);
        statements.insert(scope, draft, controls);
        var after = controls.getFirst().with(full());
        statements.update(scope, draft.changed(), 1, List.of(after));
        assertThat(statements.listControls(scope, draft.id()))
                .containsExactly(after, controls.getLast());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> statements.update(scope, draft.changed(), 1, List.of()))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(2));
        var signed = sign(draft.changed(), 1);
        var late = new Draft(signed.facts());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                statements.update(
                                        scope, late.changed(), signed.facts().version(), controls));
        assertThat(statements.listControls(scope, draft.id()))
                .containsExactly(after, controls.getLast());
    }

    @Test
    void theDatabaseCountsAsTheDomainDoes() {
        var draft = draft(1);
        statements.insert(
                scope,
                draft,
                controls(
                        draft,
                        full(),
                        new Treatment(
                                true,
                                "  ",
                                Set.of(),
                                ImplementationState.IMPLEMENTED,
                                null,
                                List.of()),
                        excluded("Not here"),
                        excluded(""),
                        Treatment.UNDECIDED));
        assertThat(statements.summaries(TenantScopes.of(scope), List.of(draft.id())))
                .containsEntry(draft.id(), new StatementSummary(5, 2, 2, 3, 1));
    }

    @Test
    void pagesOfSeveralStatementsComeAtOnce() {
        var first = draft(1);
        var second = draft(2);
        var controls = controls(first, full(), Treatment.UNDECIDED, excluded("No"));
        statements.insert(scope, first, controls);
        statements.insert(scope, second, controls(second, Treatment.UNDECIDED));
        var pages =
                statements.pages(
                        TenantScopes.of(scope),
                        List.of(first.id(), second.id()),
                        PageRequest.first(2));
        var page = Objects.requireNonNull(pages.get(first.id()));
        assertThat(page.values()).isEqualTo(controls.subList(0, 2));
        assertThat(page.hasNext()).isTrue();
        var rest =
                statements.pages(
                        TenantScopes.of(scope),
                        List.of(first.id()),
                        new PageRequest(
                                2, PageRequest.Direction.FORWARD, page.items().getLast().cursor()));
        assertThat(Objects.requireNonNull(rest.get(first.id())).values())
                .containsExactly(controls.getLast());
    }

    @Test
    void anotherTenantsStatementDoesNotExist() {
        var draft = draft(1);
        statements.insert(scope, draft, controls(draft, full()));
        var other = tenants.tenant();
        assertThat(statements.find(other, draft.id())).isEmpty();
        assertThat(statements.listControls(other, draft.id())).isEmpty();
        assertThat(statements.list(other, null, PageRequest.first(10)).items()).isEmpty();
        assertThat(statements.list(TenantScopes.of(other), List.of(draft.id()))).isEmpty();
    }

    @Test
    void aStatementStartsWithAllControlsOfItsEdition() {
        var created = service.create(scope, new CreateStatement(standard.id(), null), null);
        assertThat(statements.listControls(scope, created.id()))
                .hasSize(93)
                .extracting(control -> control.number().value())
                .startsWith("A.5.1", "A.5.2")
                .doesNotHaveDuplicates();
        assertThat(statements.list(scope, standard.id(), PageRequest.first(10)).values())
                .containsExactly(created);
    }
}
