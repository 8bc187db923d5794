package dev.triennium.persistence;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Lets people act in an organisation by a role of their own.
@Component
public class TestMembers {

    private final TestTenants tenants;
    private final MembershipRepository memberships;
    private final Authorizer authorizer;
    private final IdGenerator ids;
    private final Clock clock;

    TestMembers(
            TestTenants tenants,
            MembershipRepository memberships,
            Authorizer authorizer,
            IdGenerator ids,
            Clock clock) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.authorizer = authorizer;
        this.ids = ids;
        this.clock = clock;
    }

    /// Gives the person the role from now on.
    ///
    /// @return the scope of what they do by the permission
    public TenantScope member(
            TenantScope tenant, PersonId person, Role role, Permission permission) {
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()), person, role, clock.instant(), null, null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), tenant.tenant(), permission, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    /// Of a new person.
    public TenantScope representative(TenantScope tenant, Permission permission) {
        return member(tenant, tenants.person(), Role.REPRESENTATIVE, permission);
    }
}
