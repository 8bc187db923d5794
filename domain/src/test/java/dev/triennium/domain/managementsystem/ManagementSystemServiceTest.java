package dev.triennium.domain.managementsystem;

import static dev.triennium.domain.standard.TestCatalogue.ISO_13485;
import static dev.triennium.domain.standard.TestCatalogue.ISO_14001;
import static dev.triennium.domain.standard.TestCatalogue.ISO_9001;
import static dev.triennium.domain.standard.TestCatalogue.clauseId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemorySiteRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ManagementSystemServiceTest {

    /// Fourteen hours ahead of UTC.
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneId.of("Europe/Berlin"));
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryManagementSystemRepository systems =
            new InMemoryManagementSystemRepository();
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private Consumer<Set<String>> obstacle = _ -> {};
    private final ManagementSystemService service =
            new ManagementSystemService(
                    systems,
                    List.of((_, codes) -> obstacle.accept(codes)),
                    TestCatalogue.repository(),
                    sites,
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private ManagementSystem created(StandardId... standards) {
        return service.create(
                scope, new CreateManagementSystem("Integrated", List.of(standards)), null);
    }

    private ManagementSystem changed(ManagementSystem system, ScopeContent content) {
        return service.changeScope(scope, system.id(), _ -> content, system.version());
    }

    private void addSites() {
        for (var site : List.of(Scopes.SITE, Scopes.OTHER_SITE)) {
            sites.insert(scope, new Site(site, 1, "Site", "Street", 10));
        }
    }

    @Test
    void aDraftIsWrittenApprovedAndRevised() {
        addSites();
        var drafted = changed(created(ISO_9001), Scopes.complete());
        var approved =
                service.approveScope(
                        scope, drafted.id(), TODAY, "First version", drafted.version());
        assertThat(approved.state()).isEqualTo(ManagementSystemState.IN_FORCE);
        assertThat(approved.findScope().orElseThrow().approval().approvedBy())
                .isEqualTo(scope.actor());
        assertThat(changed(approved, Scopes.complete()).state())
                .isEqualTo(ManagementSystemState.IN_REVISION);
        assertThat(fakes.audited).hasSize(4);
    }

    @Test
    void aRepetitionGivesTheSameSystem() {
        var command = new CreateManagementSystem("Integrated", List.of(ISO_9001));
        var key = new UUID(1, 1);
        assertThat(service.create(scope, command, key).id())
                .isEqualTo(service.create(scope, command, key).id());
    }

    @Test
    void aClauseIsLeftOutWhereTheStandardAllowsIt() {
        excluded(ISO_9001, clauseId(ISO_9001, "8.3"));
        excluded(ISO_13485, clauseId(ISO_13485, "7.3"));
    }

    private void excluded(StandardId standard, ClauseId clause) {
        var changed =
                changed(created(standard), Scopes.excluding(Scopes.forStandards(standard), clause));
        assertThat(changed.findDraft().orElseThrow().content().exclusions()).hasSize(1);
    }

    @Test
    void aClauseIsNotLeftOutWhereTheStandardSaysNothing() {
        assertNotExcluded(ISO_14001, "8.2", "EX-0");
    }

    @Test
    void qualityLeavesOutNothingOfTheSystemItself() {
        assertNotExcluded(ISO_9001, "4.3", "EX-2");
    }

    @Test
    void aSystemIsBuiltToAStandard() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(this::created)
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("standardIds"));
    }

    @Test
    void aSystemIsBuiltToOneEditionOfAStandard() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> created(ISO_9001, ISO_14001, TestCatalogue.ISO_9001_BEFORE))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("MS-5"))
                .satisfies(e -> assertThat(e.path()).containsExactly("standardIds", "2"));
    }

    @Test
    void medicalDevicesLeaveOutNothingOfTheSystemItself() {
        assertNotExcluded(ISO_13485, "4.2.1", "EX-3");
    }

    private void assertNotExcluded(StandardId standard, String number, String rule) {
        var system = created(ISO_9001);
        var standards = Stream.of(ISO_9001, standard).distinct().toArray(StandardId[]::new);
        var content = Scopes.excluding(Scopes.forStandards(standards), clauseId(standard, number));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> changed(system, content))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule))
                .satisfies(
                        e -> assertThat(e.path()).containsExactly("exclusions", "0", "clauseId"));
        assertThat(systems.find(scope, system.id())).contains(system);
    }

    @Test
    void aClauseOfAnotherStandardIsNoExclusion() {
        var system = created(ISO_9001);
        var content = Scopes.excluding(Scopes.forStandards(ISO_9001), clauseId(ISO_13485, "7.3"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changed(system, content));
    }

    @Test
    void whatDoesNotExistIsNamed() {
        var system = created(ISO_9001);
        var nothing = new StandardId(new UUID(0, 0));
        assertUnknown(system, Scopes.forStandards(ISO_9001, nothing), "standardIds", "1");
        assertUnknown(system, Scopes.complete(), "siteIds", "0");
        assertUnknown(
                system,
                Scopes.excluding(Scopes.forStandards(ISO_9001), new ClauseId(new UUID(0, 0))),
                "exclusions",
                "0",
                "clauseId");
    }

    private void assertUnknown(ManagementSystem system, ScopeContent content, String... path) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changed(system, content))
                .satisfies(e -> assertThat(e.path()).containsExactly(path));
    }

    @Test
    void aStaleVersionIsRefused() {
        var system = created(ISO_9001);
        changed(system, Scopes.forStandards(ISO_9001, ISO_14001));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> changed(system, Scopes.forStandards(ISO_9001)))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(2));
    }

    @Test
    void tomorrowIsCountedInTheOrganisationsZone() {
        var system = created(ISO_9001);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.approveScope(
                                        scope, system.id(), TODAY.plusDays(1), "Early", 1));
        // There it is late enough, and only the missing parts stand in the way.
        var east = new JobScopes().of("test", scope.tenant(), KIRITIMATI);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.approveScope(
                                        east, system.id(), TODAY.plusDays(1), "Early", 1));
    }

    @Test
    void thereIsALimitToSystems() {
        for (var i = 0; i < ManagementSystemService.MAX_SYSTEMS; i++) {
            created(ISO_9001);
        }
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> created(ISO_9001));
    }

    @Test
    void anArchivedSystemStaysAsItIsUntilItIsTakenOut() {
        var system = created(ISO_9001);
        var archived = service.archive(scope, system.id(), 1);
        assertThat(archived.standing())
                .isEqualTo(new Standing.Archived(UseCaseFakes.CLOCK.instant(), null));
        assertThat(archived.state()).isEqualTo(system.state());
        refused("ARC-1", () -> changed(archived, Scopes.forStandards(ISO_9001)));
        refused("ARC-1", () -> service.discardDraft(scope, system.id(), 2));
        refused("ARC-1", () -> service.approveScope(scope, system.id(), TODAY, "Why", 2));
        refused("ARC-3", () -> service.archive(scope, system.id(), 2));
        var again = service.unarchive(scope, system.id(), 2);
        assertThat(changed(again, Scopes.forStandards(ISO_9001)).version()).isEqualTo(4);
        refused("ARC-3", () -> service.unarchive(scope, system.id(), 4));
    }

    private static void refused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void onlyStandardsThatNoOtherSystemInUseHasKeepASystemOutOfTheArchive() {
        var asked = new ArrayList<Set<String>>();
        obstacle = asked::add;
        var system = created(ISO_9001, ISO_14001);
        var other = created(ISO_14001);
        service.archive(scope, system.id(), 1);
        service.archive(scope, other.id(), 1);
        assertThat(asked).containsExactly(Set.of("ISO 9001"), Set.of("ISO 14001"));
    }

    @Test
    void whatIsInTheWayKeepsTheSystemInUse() {
        obstacle =
                _ -> {
                    throw new NotFoundException("stands for any refusal");
                };
        var system = created(ISO_9001);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.archive(scope, system.id(), 1));
        assertThat(systems.find(scope, system.id())).contains(system);
    }
}
