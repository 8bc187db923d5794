package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;

/// Leads from the place that a link names to the organisation or firm behind it.
@DomainService
public final class Destinations {

    static final String OPERATION = "acceptInvitation";

    private final InvitationRepository invitations;
    private final MembershipService memberships;
    private final TenantRepository tenants;
    private final FirmInvitationRepository firmInvitations;
    private final EmploymentService employments;
    private final FirmRepository firms;
    private final Authorizer authorizer;
    private final JobScopes jobScopes;
    private final TenantTransactions transactions;
    private final FirmTransactions firmTransactions;
    private final FirmTrail trail;
    private final Changes changes;
    private final Clock clock;

    public Destinations(
            InvitationRepository invitations,
            MembershipService memberships,
            TenantRepository tenants,
            FirmInvitationRepository firmInvitations,
            EmploymentService employments,
            FirmRepository firms,
            Authorizer authorizer,
            JobScopes jobScopes,
            TenantTransactions transactions,
            FirmTransactions firmTransactions,
            FirmTrail trail,
            Changes changes,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.tenants = tenants;
        this.firmInvitations = firmInvitations;
        this.employments = employments;
        this.firms = firms;
        this.authorizer = authorizer;
        this.jobScopes = jobScopes;
        this.transactions = transactions;
        this.firmTransactions = firmTransactions;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    Destination at(SentInvitations.Place place) {
        return switch (place) {
            case SentInvitations.Place.InTenant(var tenant, var zone, var id) ->
                    new TenantDestination(
                            jobScopes.of(OPERATION, tenant, zone),
                            id,
                            invitations,
                            memberships,
                            tenants,
                            authorizer,
                            transactions,
                            changes,
                            clock);
            case SentInvitations.Place.InFirm(var firm, var id) ->
                    new FirmDestination(
                            firm,
                            id,
                            firmInvitations,
                            employments,
                            firms,
                            firmTransactions,
                            trail,
                            clock);
        };
    }
}
