package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is asked before something is entered that may be there already.
@PersistenceTest
class DuplicatesTest {

    @Autowired private TenantRepository repository;
    @Autowired private SiteRepository sites;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private MembershipRepository memberships;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Authorizer authorizer;
    @Autowired private Clock clock;

    @Test
    void aSiteIsFoundByItsNameAndItsAddress() {
        var scope = tenants.tenant();
        var site = new Site(new SiteId(ids.next()), 1, "Werk Ä", "Straße 1", 5);
        sites.insert(scope, site);
        assertThat(sites.find(scope, "werk ä", "straße 1")).contains(site);
        assertThat(sites.find(scope, "Werk Ä", "Straße 2")).isEmpty();
        assertThat(sites.find(scope, "Werk A", "Straße 1")).isEmpty();
        assertThat(sites.find(tenants.tenant(), "Werk Ä", "Straße 1")).isEmpty();
    }

    @Test
    void aBodyIsFoundByItsName() {
        var scope = tenants.tenant();
        var body =
                new CertificationBody(
                        new CertificationBodyId(ids.next()), 1, "Cert", CycleParameters.DEFAULT);
        bodies.insert(scope, body);
        assertThat(bodies.find(scope, "CERT")).contains(body);
        assertThat(bodies.find(scope, "Cert Ltd")).isEmpty();
        assertThat(bodies.find(tenants.tenant(), "Cert")).isEmpty();
    }

    @Test
    void anOrganisationIsFoundAmongThoseThatThePersonMayOpen() {
        var scope = tenants.tenant();
        var name = repository.find(scope).orElseThrow().profile().name();
        var person = tenants.person();
        memberships.insert(
                scope,
                new Membership(
                        new MembershipId(ids.next()),
                        person,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
        assertThat(repository.findAccessible(portfolio(person), name.toUpperCase(Locale.ROOT)))
                .contains(scope.tenant());
        assertThat(repository.findAccessible(portfolio(tenants.person()), name)).isEmpty();
    }

    private PortfolioScope portfolio(PersonId person) {
        return authorizer.portfolio(new Caller(person, "subject"), "test");
    }
}
