package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantServiceTest {

    private static final FirmScope FIRM =
            new FirmScope(
                    TenancyWorld.NORTHSTAR, TenancyWorld.PERSON, Role.PARTNER, "createTenant");

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final InMemoryEngagementRepository engagements = new InMemoryEngagementRepository();
    private Runnable obstacle = () -> {};
    private final List<TenantScope> replanned = new ArrayList<>();
    private final InMemoryFirmTrail trail = new InMemoryFirmTrail();
    private final TenantService service =
            new TenantService(
                    new Authorizer(new NoGrants(), UseCaseFakes.CLOCK),
                    tenants,
                    sites,
                    engagements,
                    TenancyWorld.employing(TenancyWorld.CONSULTANT, TenancyWorld.NORTHSTAR),
                    List.of(_ -> obstacle.run()),
                    TestWorkingDays.calendars(TestWorkingDays.MONDAY_TO_FRIDAY),
                    replanned::add,
                    new ClientTrail(trail),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private static final class NoGrants implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> asked, Instant at) {
            return Map.of();
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    private static Tenant.Profile profile(String name) {
        return new Tenant.Profile(
                name,
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                45,
                EnumSet.of(DayOfWeek.MONDAY),
                "DE");
    }

    private TenantId create(UUID key) {
        return service.create(FIRM, new CreateTenant(profile("Alder"), "All", "Signed"), key);
    }

    private static TenantScope in(TenantId tenant) {
        return new JobScopes().of("test", tenant, ZoneOffset.UTC);
    }

    private static TenantScope byPerson(TenantId tenant) {
        return new Authorizer(new NoGrants(), UseCaseFakes.CLOCK)
                .founding(FIRM, tenant, ZoneOffset.UTC);
    }

    private @Nullable PersonId leadOf(TenantId tenant) {
        var scopes = TenantScopes.of(in(tenant));
        var leads = engagements.listLeadConsultants(scopes, UseCaseFakes.CLOCK.instant());
        return Objects.requireNonNull(leads.get(tenant)).getFirst().person();
    }

    private TenantId ledBy(PersonId lead) {
        return service.create(
                FIRM, new CreateTenant(profile("Birch"), "All", "Signed", lead, false), null);
    }

    @Test
    void whoTakesAClientOnLeadsItUnlessAnotherIsNamed() {
        assertThat(leadOf(create(new UUID(5, 1)))).isEqualTo(TenancyWorld.PERSON);
        assertThat(leadOf(ledBy(TenancyWorld.CONSULTANT))).isEqualTo(TenancyWorld.CONSULTANT);
    }

    @Test
    void nobodyLeadsAClientForAFirmThatTheyDoNotWorkFor() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ledBy(new PersonId(new UUID(3, 9))))
                .satisfies(e -> assertThat(e.path()).containsExactly("leadConsultantId"));
    }

    @Test
    void aFirmTakesOnAClientAndIsEngagedByIt() {
        var id = create(new UUID(5, 1));
        assertThat(tenants.find(in(id)).orElseThrow().profile()).isEqualTo(profile("Alder"));
        assertThat(
                        engagements.hasRunning(
                                in(id), TenancyWorld.NORTHSTAR, UseCaseFakes.CLOCK.instant()))
                .isTrue();
        assertThat(fakes.audited)
                .extracting(UseCaseFakes.Entry::type)
                .containsExactly("Tenant", "Engagement");
    }

    @Test
    void aRepetitionIsTheSameClientAndEngagesNobodyAgain() {
        var id = create(new UUID(5, 1));
        assertThat(create(new UUID(5, 1))).isEqualTo(id);
        assertThat(fakes.audited).hasSize(2);
    }

    @Test
    void aSecondClientOfTheNameIsTakenOnOnlyWhereThatIsMeant() {
        var id = create(new UUID(5, 1));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> create(new UUID(5, 2)))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(id))
                .satisfies(e -> assertThat(e.tenant()).isEqualTo(id.value()))
                .satisfies(e -> assertThat(e.path()).containsExactly("name"));
        var meant = new CreateTenant(profile("Alder"), "All", "Signed", null, true);
        assertThat(service.create(FIRM, meant, null)).isNotEqualTo(id);
    }

    @Test
    void aSecondSiteOfTheNameAndAddressIsAddedOnlyWhereThatIsMeant() {
        var scope = in(create(new UUID(5, 1)));
        var site = service.addSite(scope, new AddSite("Works", "Street 1", 30), null);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.addSite(scope, new AddSite("works", "street 1", 5), null))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(site.id()));
        service.addSite(scope, new AddSite("Works", "Street 2", 30), null);
        service.addSite(scope, new AddSite("Works", "Street 1", 30, true), null);
        assertThat(sites.count(scope)).isEqualTo(3);
    }

    @Test
    void aSiteIsCalledLikeAnotherOnlyWhereThatIsMeant() {
        var scope = in(create(new UUID(5, 1)));
        var first = service.addSite(scope, new AddSite("Works", "Street 1", 30), null);
        var other = service.addSite(scope, new AddSite("Store", "Street 1", 5), null).id();
        UnaryOperator<Site> renamed = one -> one.with("works", "Street 1", one.headcount());
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.changeSite(scope, other, renamed, 1, false))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(first.id()))
                .satisfies(e -> assertThat(e.path()).containsExactly("name"));
        assertThat(service.changeSite(scope, other, renamed, 1, true).name()).isEqualTo("works");
        assertThat(service.changeSite(scope, other, renamed, 2, false).version()).isEqualTo(3);
    }

    @Test
    void aClientIsCalledLikeAnotherOnlyWhereThatIsMeant() {
        var first = create(new UUID(5, 1));
        var meant = new CreateTenant(profile("Birch"), "All", "Signed", null, true);
        var scope = byPerson(service.create(FIRM, meant, null));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.change(scope, _ -> profile("alder"), 1, false))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(first))
                .satisfies(e -> assertThat(e.path()).containsExactly("name"));
        assertThat(service.change(scope, _ -> profile("alder"), 1, true).version()).isEqualTo(2);
    }

    @Test
    void aRepetitionAfterTheEngagementFindsNothing() {
        var scope = in(create(new UUID(5, 1)));
        var engagement =
                Objects.requireNonNull(
                                engagements
                                        .pages(TenantScopes.of(scope), PageRequest.first(1))
                                        .get(scope.tenant()))
                        .values()
                        .getFirst();
        engagements.update(scope, engagement.end(UseCaseFakes.CLOCK.instant(), null), 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create(new UUID(5, 1)))
                .satisfies(e -> assertThat(e.path()).containsExactly("idempotencyKey"));
    }

    @Test
    void aProfileChangesWithItsVersion() {
        var scope = in(create(new UUID(5, 1)));
        var changed = service.change(scope, _ -> profile("Alder GmbH"), 1, false);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(tenants.find(scope)).contains(changed);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.change(scope, _ -> profile("Alder AG"), 1, false));
    }

    @Test
    void whoeverPlansByWorkingDaysLearnsOfTheChange() {
        var scope = in(create(new UUID(5, 1)));
        replanned.clear();
        service.change(
                scope, _ -> TestWorkingDays.profile(Set.of(DayOfWeek.FRIDAY), null), 1, false);
        assertThat(replanned).containsExactly(scope);
    }

    @Test
    void aWeekWithoutAWorkingDayAndUnknownHolidaysAreRefused() {
        var scope = in(create(new UUID(5, 1)));
        refused(scope, TestWorkingDays.profile(Set.of(), "DE"), "workingDays");
        refused(
                scope,
                TestWorkingDays.profile(TestWorkingDays.MONDAY_TO_FRIDAY, "ZZ"),
                "holidayCalendar");
    }

    private void refused(TenantScope scope, Tenant.Profile profile, String field) {
        var before = tenants.find(scope);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.create(
                                        FIRM, new CreateTenant(profile, "All", "Signed"), null))
                .satisfies(
                        e -> assertThat(e.violations().getFirst().path()).containsExactly(field));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.change(scope, _ -> profile, 1, false))
                .satisfies(
                        e -> assertThat(e.violations().getFirst().path()).containsExactly(field));
        assertThat(tenants.find(scope)).isEqualTo(before);
    }

    @Test
    void aSiteIsAddedChangedAndRemoved() {
        var scope = in(create(new UUID(5, 1)));
        var site = service.addSite(scope, new AddSite("Works", "Street 1", 30), null);
        var moved =
                service.changeSite(
                        scope, site.id(), one -> one.with("Works", "Street 2", 30), 1, false);
        assertThat(moved.address()).isEqualTo("Street 2");
        assertThat(service.removeSite(scope, site.id(), 2)).isEqualTo(moved);
        assertThat(sites.count(scope)).isZero();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.removeSite(scope, site.id(), 2));
    }

    @Test
    void anArchivedOrganisationStaysAsItIsUntilItIsTakenOut() {
        var scope = in(create(new UUID(5, 1)));
        var archived = service.archive(scope, 1);
        assertThat(archived.standing())
                .isEqualTo(new Standing.Archived(UseCaseFakes.CLOCK.instant(), null));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.change(scope, _ -> profile("Other"), 2, false))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("ARC-1"));
        assertThat(service.unarchive(scope, 2).standing()).isEqualTo(Standing.inUse());
        assertThat(service.change(scope, _ -> profile("Other"), 3, false).version()).isEqualTo(4);
    }

    @Test
    void whatIsInTheWayKeepsAnOrganisationInUse() {
        var scope = in(create(new UUID(5, 1)));
        obstacle =
                () -> {
                    throw new NotFoundException("stands for any refusal");
                };
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.archive(scope, 1));
        assertThat(tenants.find(scope).orElseThrow().standing()).isEqualTo(Standing.inUse());
    }
}
