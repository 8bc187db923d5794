package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqManagementSystemRepositoryTest {

    @Autowired private ManagementSystemRepository systems;
    @Autowired private ScopeStatementRepository scopes;
    @Autowired private ManagementSystemService service;
    @Autowired private SiteRepository sites;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;

    private TenantScope scope;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenant();
    }

    private TenantScope tenant() {
        var made = tenants.tenant();
        for (var site : List.of(Scopes.SITE, Scopes.OTHER_SITE)) {
            sites.insert(made, new Site(site, 1, "Site", "Street", 10));
        }
        return made;
    }

    private ScopeContent withExclusion() {
        var clause =
                dsl.selectFrom(CLAUSE)
                        .where(
                                CLAUSE.STANDARD_ID.eq(TestCatalogue.ISO_9001),
                                CLAUSE.NUMBER.eq("8.3"))
                        .fetchSingle()
                        .getId();
        return Scopes.excluding(Scopes.complete(), clause);
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        Stream.of(Scopes.drafted(withExclusion()), Scopes.inForce(), Scopes.inRevision())
                .forEach(
                        system -> {
                            systems.insert(scope, system);
                            assertThat(systems.find(scope, system.id())).contains(system);
                        });
    }

    @Test
    void theStepsFromDraftToRevisionAreStored() {
        var drafted = Scopes.drafted(Scopes.forStandards(TestCatalogue.ISO_9001));
        systems.insert(scope, drafted);
        var written = stored(drafted.changeScope(_ -> withExclusion(), Scopes::newId));
        var approved =
                stored(written.approveScope(Scopes.approval(Scopes.APPROVED_ON), Scopes.SITES_NOW));
        var revised = stored(approved.changeScope(_ -> Scopes.complete(), Scopes::newId));
        stored(revised.discardDraft());
        assertThat(versions(drafted)).hasSize(1);
    }

    private ManagementSystem stored(ManagementSystem changed) {
        systems.update(scope, changed, changed.version() - 1);
        assertThat(systems.find(scope, changed.id())).contains(changed);
        return changed;
    }

    @Test
    void anApprovedVersionStaysAsItWasWhenTheNextSupersedesIt() {
        var first = Scopes.inForce();
        systems.insert(scope, first);
        var revised = stored(first.changeScope(_ -> withExclusion(), Scopes::newId));
        var on = Scopes.APPROVED_ON.plusMonths(6);
        var second = revised.approveScope(Scopes.approval(on), Scopes.SITES_NOW);
        stored(second);
        var old = first.scope();
        var superseded =
                new ScopeStatement.Superseded(old.id(), 1, old.content(), old.approval(), on);
        assertThat(versions(first))
                .containsExactly(second.scope().facts(first.id()), superseded.facts(first.id()));
        var ref = Ref.in(scope, old.id());
        assertThat(scopes.list(TenantScopes.of(scope), List.of(ref)))
                .containsEntry(ref, superseded.facts(first.id()));
        assertThat(content(superseded)).isEqualTo(old.content());
    }

    private List<ScopeStatement.Facts> versions(ManagementSystem system) {
        var ref = Ref.in(scope, system.id());
        return Objects.requireNonNull(
                        scopes.pages(TenantScopes.of(scope), List.of(ref), PageRequest.first(10))
                                .get(ref))
                .values();
    }

    /// Put together from the parts, as they are read one by one.
    private ScopeContent content(ScopeStatement statement) {
        var ref = Ref.in(scope, statement.id());
        var refs = List.of(ref);
        var reach = TenantScopes.of(scope);
        return new ScopeContent(
                scopes.listStandards(reach, refs).getOrDefault(ref, List.of()),
                scopes.listSites(reach, refs).getOrDefault(ref, List.of()),
                scopes.listProcesses(reach, refs).getOrDefault(ref, List.of()),
                scopes.listWordings(reach, refs).getOrDefault(ref, List.of()),
                scopes.listExclusions(reach, refs).getOrDefault(ref, List.of()),
                scopes.listOutsourcedProcesses(reach, refs).getOrDefault(ref, List.of()),
                statement.content().sectorCodes());
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var system = Scopes.inForce();
        systems.insert(scope, system);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> systems.update(scope, system, 9))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(system.version()));
    }

    @Test
    void anotherTenantsSystemDoesNotExist() {
        var system = Scopes.inForce();
        systems.insert(scope, system);
        var stranger = tenant();
        var reach = TenantScopes.of(stranger);
        for (var tenant : List.of(scope, stranger)) {
            var refs = List.of(Ref.in(tenant, system.id()));
            var versions = List.of(Ref.in(tenant, system.scope().id()));
            assertThat(systems.listFacts(reach, refs)).isEmpty();
            assertThat(scopes.list(reach, versions)).isEmpty();
            assertThat(scopes.listSites(reach, versions)).isEmpty();
            assertThat(scopes.listCurrent(reach, refs)).isEmpty();
            assertThat(scopes.pages(reach, refs, PageRequest.first(1))).isEmpty();
        }
        assertThat(systems.find(stranger, system.id())).isEmpty();
    }

    @Test
    void aSiteThatAScopeNamesIsNotRemoved() {
        systems.insert(scope, Scopes.inForce());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> sites.delete(scope, Scopes.SITE, 1))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("SITE-1"));
        assertThat(sites.find(scope, Scopes.SITE)).isPresent();
    }

    @Test
    void aHundredSystemsCostAsManyStatementsAsOne() {
        systems.insert(scope, Scopes.inRevision());
        var one = costs(1);
        for (var i = 1; i < 100; i++) {
            systems.insert(scope, Scopes.inRevision());
        }
        // A list reads a row for each system, and no more of them than what is asked for.
        assertThat(costs(100)).isEqualTo(one).isEqualTo(List.of(1, 1, 1, 1, 2));
    }

    /// In statements: the systems, what is current, the versions, and two parts of these.
    private List<Integer> costs(int count) {
        var reach = TenantScopes.of(scope);
        var page = PageRequest.first(100);
        var all =
                Objects.requireNonNull(
                                systems.pages(reach, ArchivedFilter.EXCLUDED, page)
                                        .get(scope.tenant()))
                        .values();
        assertThat(all).hasSize(count);
        var refs = all.stream().map(system -> Ref.in(scope, system.id())).toList();
        var versions = scopes.pages(reach, refs, page);
        assertThat(versions).hasSize(count);
        var statementRefs =
                versions.values().stream()
                        .flatMap(some -> some.values().stream())
                        .map(version -> Ref.in(scope, version.id()))
                        .toList();
        return Stream.<Runnable>of(
                        () -> systems.pages(reach, ArchivedFilter.EXCLUDED, page),
                        () -> scopes.listCurrent(reach, refs),
                        () -> scopes.pages(reach, refs, page),
                        () -> scopes.listProcesses(reach, statementRefs),
                        () -> scopes.listSites(reach, statementRefs))
                .map(statements::of)
                .toList();
    }

    @Test
    void aUseCaseLeavesItsEntryAndIsStored() {
        var made =
                service.create(
                        scope,
                        new CreateManagementSystem("QMS", List.of(TestCatalogue.ISO_9001)),
                        null);
        var changed = service.changeScope(scope, made.id(), _ -> withExclusion(), 1);
        assertThat(systems.find(scope, made.id())).contains(changed);
    }

    @Test
    void aListLeavesOutWhatIsInTheArchiveUnlessAskedFor() {
        var person = tenants.person();
        var inUse = Scopes.inForce();
        var inRevision = Scopes.inRevision();
        systems.insert(scope, inUse);
        systems.insert(scope, inRevision);
        var standing = new Standing.Archived(Instant.parse("2026-11-24T11:00:00.123456Z"), person);
        var archived = inRevision.withStanding(standing);
        systems.update(scope, archived, inRevision.version());
        assertThat(systems.find(scope, archived.id())).contains(archived);
        assertThat(listed(ArchivedFilter.EXCLUDED)).containsExactly(inUse.facts());
        assertThat(listed(ArchivedFilter.ONLY)).containsExactly(archived.facts());
        assertThat(listed(ArchivedFilter.INCLUDED))
                .containsExactlyInAnyOrder(inUse.facts(), archived.facts());
        assertThat(systems.lockInUse(scope)).containsExactly(inUse);
    }

    private List<ManagementSystem.Facts> listed(ArchivedFilter archived) {
        return Objects.requireNonNull(
                        systems.pages(TenantScopes.of(scope), archived, PageRequest.first(10))
                                .get(scope.tenant()))
                .values();
    }
}
