package dev.triennium.local.product;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.CreateTenant;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.local.DemoFirm;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Two firms and their clients, made once through the product's own use cases.
@Component
class DemoData implements ApplicationRunner {

    private static final String OPERATION = "demo-data";

    private final PersonDirectory people;
    private final FirmRepository firms;
    private final MembershipRepository memberships;
    private final ColleagueService colleagues;
    private final TenantService tenants;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final Authorizer authorizer;
    private final JobScopes jobScopes;
    private final IdGenerator ids;
    private final Clock clock;

    DemoData(
            PersonDirectory people,
            FirmRepository firms,
            MembershipRepository memberships,
            ColleagueService colleagues,
            TenantService tenants,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            Authorizer authorizer,
            JobScopes jobScopes,
            IdGenerator ids,
            Clock clock) {
        this.people = people;
        this.firms = firms;
        this.memberships = memberships;
        this.colleagues = colleagues;
        this.tenants = tenants;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.authorizer = authorizer;
        this.jobScopes = jobScopes;
        this.ids = ids;
        this.clock = clock;
    }

    private record Member(DemoPerson person, Role role) {}

    @Override
    public void run(ApplicationArguments arguments) {
        var northstar = new FirmId(DemoPeople.NORTHSTAR_CONSULTING.organization());
        if (!firms.list(Set.of(northstar)).isEmpty()) {
            return;
        }
        found(
                DemoPeople.SOUTHGATE_ADVISORY,
                List.of(new Member(DemoPeople.SOUTHGATE_PARTNER, Role.PARTNER)));
        found(
                DemoPeople.NORTHSTAR_CONSULTING,
                List.of(
                        new Member(DemoPeople.NORTHSTAR_PARTNER, Role.PARTNER),
                        new Member(DemoPeople.NORTHSTAR_CONSULTANT, Role.CONSULTANT)));
        client(
                DemoPeople.SOUTHGATE_ADVISORY,
                DemoPeople.SOUTHGATE_PARTNER,
                new Client(
                        "Cedar Systems", "Europe/Rome", Locale.ENGLISH, 34, "Via Roma 12, Torino"),
                List.of(new Member(DemoPeople.CEDAR_REPRESENTATIVE, Role.REPRESENTATIVE)));
        client(
                DemoPeople.NORTHSTAR_CONSULTING,
                DemoPeople.NORTHSTAR_PARTNER,
                new Client(
                        "Birch Foods",
                        "Europe/Dublin",
                        Locale.ENGLISH,
                        120,
                        "9 Quay Street, Galway"),
                List.of(new Member(DemoPeople.BIRCH_REPRESENTATIVE, Role.REPRESENTATIVE)));
        client(
                DemoPeople.NORTHSTAR_CONSULTING,
                DemoPeople.NORTHSTAR_PARTNER,
                new Client(
                        "Alder Precision Parts",
                        "Europe/Berlin",
                        Locale.GERMAN,
                        85,
                        "Erlenweg 4, 70565 Stuttgart"),
                List.of(
                        new Member(DemoPeople.ALDER_REPRESENTATIVE, Role.REPRESENTATIVE),
                        new Member(DemoPeople.ALDER_MANAGEMENT, Role.MANAGEMENT),
                        new Member(DemoPeople.ALDER_AUDITOR, Role.AUDITOR),
                        new Member(DemoPeople.ALDER_EMPLOYEE, Role.EMPLOYEE)));
    }

    private void found(DemoFirm firm, List<Member> members) {
        var id = new FirmId(firm.organization());
        firms.insert(new Firm(id, firm.name()));
        members.forEach(
                member -> firms.employ(id, idOf(member.person()), member.role(), clock.instant()));
    }

    private record Client(String name, String zone, Locale locale, int headcount, String address) {}

    private void client(DemoFirm firm, DemoPerson partner, Client client, List<Member> members) {
        var zone = ZoneId.of(client.zone());
        var profile =
                new Tenant.Profile(
                        client.name(),
                        zone,
                        client.locale(),
                        client.headcount(),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        null);
        var id =
                tenants.create(
                        scope(firm, partner),
                        new CreateTenant(
                                profile,
                                "Guidance to certification and through its cycle",
                                "Demo data"),
                        null);
        var scope = jobScopes.of(OPERATION, id, zone);
        tenants.addSite(
                scope, new AddSite("Head office", client.address(), client.headcount()), null);
        transactions.inTransaction(
                scope,
                () ->
                        members.forEach(
                                member -> {
                                    var membership =
                                            new Membership(
                                                    new MembershipId(ids.next()),
                                                    idOf(member.person()),
                                                    member.role(),
                                                    clock.instant(),
                                                    null,
                                                    null);
                                    memberships.insert(scope, membership);
                                    auditTrail.record(
                                            scope,
                                            "Membership",
                                            membership.id().value(),
                                            null,
                                            membership);
                                    colleagues.granted(scope, membership);
                                }));
    }

    private FirmScope scope(DemoFirm firm, DemoPerson partner) {
        var access =
                authorizer.authorize(
                        new Caller(idOf(partner), partner.subject().toString()),
                        new FirmId(firm.organization()),
                        Permission.CREATE_TENANT,
                        OPERATION);
        return switch (access) {
            case Access.Granted<FirmScope>(var scope) -> scope;
            case Access.Forbidden<FirmScope>(), Access.Absent<FirmScope>() ->
                    throw new IllegalStateException(partner.username() + " is no partner");
        };
    }

    private PersonId idOf(DemoPerson person) {
        return people.idOf(
                new PersonDirectory.Claims(
                        person.subject().toString(),
                        person.givenName(),
                        person.familyName(),
                        person.email(),
                        person.locale()));
    }
}
