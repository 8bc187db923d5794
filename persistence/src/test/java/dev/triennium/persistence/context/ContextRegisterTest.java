package dev.triennium.persistence.context;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.context.ContextCounts;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueContent;
import dev.triennium.domain.context.ContextIssueFilter;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueOrder;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueRepository;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyContent;
import dev.triennium.domain.context.InterestedPartyFilter;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.context.InterestedPartyOrder;
import dev.triennium.domain.context.InterestedPartyRepository;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementContent;
import dev.triennium.domain.context.PartyRequirementFilter;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.context.PartyRequirementOrder;
import dev.triennium.domain.context.PartyRequirementRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.LinkedRisks;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class ContextRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    @Autowired private ContextIssueRepository issues;
    @Autowired private InterestedPartyRepository parties;
    @Autowired private PartyRequirementRepository requirements;
    @Autowired private RiskRepository risks;
    @Autowired private LinkedRisks linkedRisks;
    @Autowired private ContextCounts counts;
    @Autowired private List<GateFacts> gates;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private TenantScopes scopes;
    private PersonId person;
    private ColleagueId owner;
    private ClauseId clause;
    private RiskId risk;

    @BeforeEach
    void createTenant() {
        scope = tenants.tenant();
        scopes = TenantScopes.of(scope);
        person = tenants.person();
        owner = tenants.colleague(scope, person);
        clause = dsl.selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle().getId();
        risk = insertRisk();
    }

    private RiskId insertRisk() {
        var made =
                new Risk(
                        new RiskId(ids.next()),
                        1,
                        1,
                        new RiskContent(
                                RiskKind.RISK,
                                "Heat",
                                null,
                                RiskCategory.SUPPLY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        null,
                        new RiskStanding.Open());
        risks.insert(scope, new Entry<>(made, EntryLinks.NONE));
        return made.id();
    }

    private EntryLinks links() {
        return new EntryLinks(List.of(clause), List.of(), List.of(risk));
    }

    private Closure closure() {
        return new Closure(NOW, person, "Done");
    }

    private Keeping keeping(int number, @Nullable LocalDate reviewOn, @Nullable Closure closure) {
        return new Keeping(
                1,
                number,
                owner,
                reviewOn,
                closure == null ? null : new Review(NOW, person, "Holds"),
                closure);
    }

    private ContextIssue insert(
            String title,
            ContextIssueTopic topic,
            boolean isRelevant,
            @Nullable LocalDate reviewOn,
            @Nullable Closure closure) {
        var issue =
                new ContextIssue(
                        new ContextIssueId(ids.next()),
                        keeping(issues.findLastNumber(scope).orElse(0) + 1, reviewOn, closure),
                        new ContextIssueContent(
                                title,
                                "Straße 🐤",
                                ContextIssueOrigin.EXTERNAL,
                                topic,
                                isRelevant,
                                "Effect",
                                null));
        issues.insert(scope, new Entry<>(issue, links()));
        return issue;
    }

    private ContextIssue insert(String title, @Nullable LocalDate reviewOn) {
        return insert(title, ContextIssueTopic.MARKET, true, reviewOn, null);
    }

    private InterestedParty insertParty(String name) {
        var party =
                new InterestedParty(
                        new InterestedPartyId(ids.next()),
                        keeping(parties.findLastNumber(scope).orElse(0) + 1, DAY, null),
                        new InterestedPartyContent(name, InterestedPartyKind.OWNER, "Meetings"));
        parties.insert(scope, new Entry<>(party, links()));
        return party;
    }

    private PartyRequirement require(
            InterestedParty party, String title, boolean isObligation, @Nullable Closure closure) {
        var requirement =
                new PartyRequirement(
                        new PartyRequirementId(ids.next()),
                        keeping(requirements.findLastNumber(scope).orElse(0) + 1, DAY, closure),
                        new PartyRequirementContent(
                                party.id(), title, null, isObligation, !isObligation, true, "So"));
        requirements.insert(scope, new Entry<>(requirement, links()));
        return requirement;
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        for (var stored :
                List.of(
                        insert("One", null),
                        insert("Two", ContextIssueTopic.LAW, false, DAY, closure()))) {
            assertThat(issues.find(scope, stored.id())).contains(new Entry<>(stored, links()));
        }
        var party = insertParty("Owners");
        assertThat(parties.find(scope, party.id())).contains(new Entry<>(party, links()));
        var requirement = require(party, "Profit", true, null);
        assertThat(requirements.find(scope, requirement.id()))
                .contains(new Entry<>(requirement, links()));
    }

    @Test
    void aChangedEntryHasItsNewLinksAlone() {
        var issue = insert("One", DAY);
        var changed =
                issue.with(
                        new Keeping(2, 1, null, null, new Review(NOW, person, null), null),
                        issue.content());
        issues.update(scope, new Entry<>(changed, EntryLinks.NONE), 1);
        assertThat(issues.find(scope, issue.id())).contains(new Entry<>(changed, EntryLinks.NONE));
    }

    private List<String> titles(ContextIssueFilter filter, ContextIssueOrder order) {
        return issues
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(ContextIssue::title)
                .toList();
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        insert("Later", DAY.plusDays(5));
        insert("Never", null);
        insert("Sooner", ContextIssueTopic.LAW, false, DAY, closure());
        assertThat(titles(ContextIssueFilter.ALL, ContextIssueOrder.REVIEW_ON))
                .containsExactly("Sooner", "Later", "Never");
        assertThat(titles(ContextIssueFilter.ALL, ContextIssueOrder.NUMBER))
                .containsExactly("Later", "Never", "Sooner");
        assertThat(
                        titles(
                                new ContextIssueFilter(
                                        new EntryFilter(
                                                true,
                                                owner,
                                                clause,
                                                risk,
                                                DAY.plusDays(5),
                                                SearchWords.of("text", "strasse later")),
                                        ContextIssueOrigin.EXTERNAL,
                                        ContextIssueTopic.MARKET,
                                        true),
                                ContextIssueOrder.NUMBER))
                .containsExactly("Later");
        assertThat(
                        titles(
                                new ContextIssueFilter(
                                        EntryFilter.ALL, null, ContextIssueTopic.LAW, false),
                                ContextIssueOrder.NUMBER))
                .containsExactly("Sooner");
        assertThat(
                        titles(
                                new ContextIssueFilter(
                                        new EntryFilter(
                                                null,
                                                null,
                                                null,
                                                new RiskId(new UUID(4, 4)),
                                                null,
                                                null),
                                        null,
                                        null,
                                        null),
                                ContextIssueOrder.NUMBER))
                .isEmpty();
    }

    @Test
    void theOpenIssuesSayWhetherClimateChangeIsRelevant() {
        insert("Other", DAY);
        assertThat(issues.listClimateRelevance(scopes)).isEmpty();
        insert("Heat", ContextIssueTopic.CLIMATE_CHANGE, true, DAY, closure());
        assertThat(issues.listClimateRelevance(scopes)).isEmpty();
        insert("Floods", ContextIssueTopic.CLIMATE_CHANGE, false, DAY, null);
        assertThat(issues.listClimateRelevance(scopes)).containsEntry(scope.tenant(), false);
        insert("Storms", ContextIssueTopic.CLIMATE_CHANGE, true, DAY, null);
        assertThat(issues.listClimateRelevance(scopes)).containsEntry(scope.tenant(), true);
    }

    @Test
    void requirementsStandBelowTheirParty() {
        var owners = insertParty("Owners");
        var other = insertParty("Others");
        require(owners, "Profit", false, null);
        var law = require(owners, "Law", true, null);
        require(other, "Else", true, null);
        require(owners, "Old", true, closure());
        var ref = Ref.in(scope, owners.id());
        assertThat(
                        requirements
                                .pagesOfParties(
                                        scopes,
                                        List.of(ref),
                                        new PartyRequirementFilter(
                                                new EntryFilter(
                                                        true, null, clause, risk, null, null),
                                                owners.id(),
                                                true,
                                                false,
                                                true),
                                        PartyRequirementOrder.NUMBER,
                                        PAGE)
                                .getOrDefault(ref, Page.empty())
                                .values())
                .containsExactly(law);
        assertThat(requirements.countOpen(scope, owners.id())).isEqualTo(2);
        assertThat(
                        requirements
                                .pages(
                                        scopes,
                                        PartyRequirementFilter.ALL,
                                        PartyRequirementOrder.REVIEW_ON,
                                        PAGE)
                                .getOrDefault(scope.tenant(), Page.empty())
                                .values())
                .hasSize(4);
    }

    @Test
    void gatesOfPlansKnowWhatIsOpen() {
        insert("One", DAY);
        insert("Gone", ContextIssueTopic.LAW, true, DAY, closure());
        insertParty("Nothing asked");
        var party = insertParty("Owners");
        require(party, "Profit", true, null);
        require(party, "Growth", true, null);
        require(insertParty("Content"), "Old", true, closure());
        assertThat(counts.list(scopes))
                .containsExactly(Map.entry(scope.tenant(), new ContextCounts.Count(1, 1)));
        assertThat(gates)
                .flatExtracting(GateFacts::facts)
                .contains(
                        "context.issues.recorded",
                        "interestedParties.recorded",
                        "competence.gaps.critical");
    }

    @Test
    void onlyRisksOfTheOrganisationAreThere() {
        assertThat(linkedRisks.listTitles(scope, List.of(risk, new RiskId(new UUID(4, 4)))))
                .containsExactly(Map.entry(risk, "Heat"));
        assertThat(linkedRisks.listTitles(tenants.tenant(), List.of(risk))).isEmpty();
        assertThat(linkedRisks.listTitles(scope, List.of())).isEmpty();
    }

    @Test
    void onlyWhatIsOpenAndHasADayRuns() {
        var open = insert("Open", DAY);
        insert("Never", null);
        insert("Closed", ContextIssueTopic.LAW, true, DAY, closure());
        assertThat(issues.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(open.id().value());
    }

    @Test
    void manyEntriesCostAsManyStatementsAsOne() {
        fill(1);
        var one = statements.of(this::readAll);
        fill(20);
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void fill(int count) {
        for (var i = 0; i < count; i++) {
            insert("Issue", DAY);
            require(insertParty("Party"), "Requirement", true, null);
        }
    }

    private void readAll() {
        issues.listLinks(
                scopes,
                refs(
                        issues
                                .pages(
                                        scopes,
                                        ContextIssueFilter.ALL,
                                        ContextIssueOrder.REVIEW_ON,
                                        PAGE)
                                .getOrDefault(scope.tenant(), Page.empty())
                                .values()
                                .stream()
                                .map(ContextIssue::id)
                                .toList()));
        issues.listClimateRelevance(scopes);
        var partyRefs =
                refs(
                        parties
                                .pages(
                                        scopes,
                                        InterestedPartyFilter.ALL,
                                        InterestedPartyOrder.REVIEW_ON,
                                        PAGE)
                                .getOrDefault(scope.tenant(), Page.empty())
                                .values()
                                .stream()
                                .map(InterestedParty::id)
                                .toList());
        parties.listLinks(scopes, partyRefs);
        requirements.pagesOfParties(
                scopes, partyRefs, PartyRequirementFilter.ALL, PartyRequirementOrder.NUMBER, PAGE);
    }

    private <I extends EntityId> List<Ref<I>> refs(List<I> all) {
        return Ref.in(scope, all);
    }

    @Test
    void whoLeavesHandsTheirEntriesOver() {
        var issue = insert("Steel", DAY);
        var party = insertParty("Owners");
        var requirement = require(party, "Dividends", true, null);
        var heir = duties.assertHandedOver(scope, owner, issue.id(), party.id(), requirement.id());
        assertThat(issues.find(scope, issue.id()).orElseThrow().facts().owner()).isEqualTo(heir);
        assertThat(parties.find(scope, party.id()).orElseThrow().facts().owner()).isEqualTo(heir);
        assertThat(requirements.find(scope, requirement.id()).orElseThrow().facts().owner())
                .isEqualTo(heir);
    }
}
