package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenantexport.TenantExportService;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class ArchiveTest {

    @Autowired private TenantService service;
    @Autowired private TenantRepository repository;
    @Autowired private SiteRepository sites;
    @Autowired private MembershipRepository memberships;
    @Autowired private TenantExportService exports;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope tenant;
    private Caller caller;

    @BeforeEach
    void makeATenant() {
        tenant = tenants.tenant();
        caller = new Caller(tenants.person(), "subject");
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        caller.person(),
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
    }

    private Access<TenantScope> ask(boolean worksInArchive) {
        return authorizer.authorize(
                caller, tenant.tenant(), Permission.MANAGE_TENANT, "test", worksInArchive);
    }

    private TenantScope scope(boolean worksInArchive) {
        return ((Access.Granted<TenantScope>) ask(worksInArchive)).scope();
    }

    @Test
    void anOrganisationIsArchivedAndTakenOutAgain() {
        var archived = service.archive(scope(true), 1);
        assertThat(archived.standing())
                .isInstanceOf(Standing.Archived.class)
                .extracting(standing -> ((Standing.Archived) standing).by())
                .isEqualTo(caller.person());
        assertThat(repository.find(tenant)).contains(archived);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> scope(false).requireInUse());
        service.unarchive(scope(true), 2);
        scope(false).requireInUse();
        assertThat(repository.find(tenant).map(Tenant::standing)).contains(Standing.inUse());
    }

    /// Whoever was let in while the organisation was in use comes too late all the same.
    @Test
    void aChangeThatBeganBeforeTheOrganisationWasArchivedIsRolledBack() {
        var early = scope(false);
        service.archive(scope(true), 1);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.addSite(early, new AddSite("Works", "Street", 1), null))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("ARC-1"));
        assertThat(sites.count(tenant)).isZero();
    }

    @Test
    void anArchivedOrganisationIsExported() {
        service.archive(scope(true), 1);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> exports.request(scope(false), null));
        var export = exports.request(scope(true), null);
        assertThat(export.id()).isNotNull();
    }

    @Test
    void theListOfOrganisationsShowsTheArchiveWhenAskedTo() {
        assertThat(listed(ArchivedFilter.EXCLUDED)).hasSize(1);
        assertThat(listed(ArchivedFilter.ONLY)).isEmpty();
        service.archive(scope(true), 1);
        assertThat(listed(ArchivedFilter.EXCLUDED)).isEmpty();
        assertThat(listed(ArchivedFilter.INCLUDED)).hasSize(1);
        assertThat(listed(ArchivedFilter.ONLY)).hasSize(1);
    }

    private List<Tenant> listed(ArchivedFilter archived) {
        return repository
                .pageAccessible(
                        authorizer.portfolio(caller, "test"), archived, PageRequest.first(10))
                .values();
    }
}
