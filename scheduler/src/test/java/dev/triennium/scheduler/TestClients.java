package dev.triennium.scheduler;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes clients, firms and people. Every call makes new ones.
@Component
public class TestClients {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final IdGenerator ids;
    private final JobScopes scopes;

    TestClients(DSLContext dsl, TenantDsl tenants, IdGenerator ids, JobScopes scopes) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.ids = ids;
        this.scopes = scopes;
    }

    public TenantScope client(String name, String zone) {
        var scope = scopes.of("test", new TenantId(ids.next()), ZoneId.of(zone));
        tenants.in(scope)
                .insertInto(TENANT)
                .set(TENANT.ID, scope.tenant())
                .set(TENANT.VERSION, 1)
                .set(TENANT.NAME, name)
                .set(TENANT.ZONE, zone)
                .set(TENANT.LOCALE, "en")
                .set(TENANT.HEADCOUNT, 10)
                .set(TENANT.CREATED_AT, LONG_AGO)
                .execute();
        return scope;
    }

    /// From Monday to Friday, but for the holidays of the calendar.
    public void work(TenantScope client, String holidayCalendar) {
        tenants.in(client)
                .update(TENANT)
                .set(TENANT.HOLIDAY_CALENDAR, holidayCalendar)
                .set(TENANT.WORKING_DAYS, "12345")
                .where(TENANT.ID.eq(client.tenant()))
                .execute();
    }

    public PersonId person(String givenName, String locale, @Nullable String zone) {
        var id = new PersonId(ids.next());
        dsl.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.SUBJECT, id.value().toString())
                .set(PERSON.GIVEN_NAME, givenName)
                .set(PERSON.FAMILY_NAME, "Example")
                .set(PERSON.EMAIL, address(id))
                .set(PERSON.LOCALE, locale)
                .set(PERSON.ZONE, zone)
                .set(PERSON.CREATED_AT, LONG_AGO)
                .execute();
        return id;
    }

    public static String address(PersonId person) {
        return person.value() + "@example.com";
    }

    /// The entry of a member in the staff register.
    public ColleagueId colleague(TenantScope client, PersonId person) {
        var id = new ColleagueId(ids.next());
        enter(client, id, person, null, "en", null);
        return id;
    }

    /// Somebody without a login, by whose id the address is made.
    public ColleagueId colleague(
            TenantScope client, String locale, @Nullable String zone, LocalDate lastDay) {
        var id = new ColleagueId(ids.next());
        enter(client, id, null, address(new PersonId(id.value())), locale, zone);
        tenants.in(client)
                .update(COLLEAGUE)
                .set(COLLEAGUE.ACTIVE_UNTIL_ON, lastDay)
                .where(COLLEAGUE.TENANT_ID.eq(client.tenant()), COLLEAGUE.ID.eq(id))
                .execute();
        return id;
    }

    private void enter(
            TenantScope client,
            ColleagueId id,
            @Nullable PersonId person,
            @Nullable String email,
            String locale,
            @Nullable String zone) {
        tenants.in(client)
                .insertInto(COLLEAGUE)
                .set(COLLEAGUE.TENANT_ID, client.tenant())
                .set(COLLEAGUE.ID, id)
                .set(COLLEAGUE.VERSION, 1)
                .set(COLLEAGUE.GIVEN_NAME, "Kim")
                .set(COLLEAGUE.FAMILY_NAME, "Example")
                .set(COLLEAGUE.EMAIL, email)
                .set(COLLEAGUE.LOCALE, locale)
                .set(COLLEAGUE.ZONE, zone)
                .set(COLLEAGUE.PERSON_ID, person)
                .execute();
    }

    /// As when a mail server has said that there is no such mailbox.
    public void suppress(PersonId person, Instant at) {
        dsl.insertInto(MAIL_SUPPRESSION)
                .set(MAIL_SUPPRESSION.ADDRESS, address(person))
                .set(MAIL_SUPPRESSION.REASON, "550 5.1.1 no such user")
                .set(MAIL_SUPPRESSION.SUPPRESSED_AT, at)
                .execute();
    }

    public void member(TenantScope client, PersonId person, Role role) {
        tenants.in(client)
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.TENANT_ID, client.tenant())
                .set(MEMBERSHIP.ID, new MembershipId(ids.next()))
                .set(MEMBERSHIP.VERSION, 1)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.VALID_FROM_AT, LONG_AGO)
                .execute();
    }

    public void endRole(TenantScope client, PersonId person, Instant at) {
        tenants.in(client)
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_UNTIL_AT, at)
                .where(MEMBERSHIP.TENANT_ID.eq(client.tenant()), MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
    }

    public void leave(TenantScope client, PersonId person, LocalDate lastDay) {
        tenants.in(client)
                .update(COLLEAGUE)
                .set(COLLEAGUE.ACTIVE_UNTIL_ON, lastDay)
                .where(COLLEAGUE.TENANT_ID.eq(client.tenant()), COLLEAGUE.PERSON_ID.eq(person))
                .execute();
    }

    /// A firm with one member.
    public FirmId firm(PersonId person, Role role) {
        var firm = new FirmId(ids.next());
        dsl.insertInto(FIRM)
                .set(FIRM.ID, firm)
                .set(FIRM.NAME, "Firm")
                .set(FIRM.CREATED_AT, LONG_AGO)
                .execute();
        employ(firm, person, role);
        return firm;
    }

    public void employ(FirmId firm, PersonId person, Role role) {
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, person)
                .set(FIRM_MEMBERSHIP.ROLE, role.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, LONG_AGO)
                .execute();
    }

    public void endEmployment(FirmId firm, PersonId person, Instant at) {
        dsl.update(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.VALID_UNTIL_AT, at)
                .where(FIRM_MEMBERSHIP.FIRM_ID.eq(firm), FIRM_MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
    }

    public void pause(TenantScope client, Instant at) {
        tenants.in(client)
                .update(ENGAGEMENT)
                .set(ENGAGEMENT.PAUSED_AT, at)
                .set(ENGAGEMENT.PAUSE_REASON, "a rest")
                .where(ENGAGEMENT.TENANT_ID.eq(client.tenant()))
                .execute();
    }

    public void engage(TenantScope client, FirmId firm, @Nullable Instant until) {
        tenants.in(client)
                .insertInto(ENGAGEMENT)
                .set(ENGAGEMENT.TENANT_ID, client.tenant())
                .set(ENGAGEMENT.ID, new EngagementId(ids.next()))
                .set(ENGAGEMENT.VERSION, 1)
                .set(ENGAGEMENT.FIRM_ID, firm)
                .set(ENGAGEMENT.SERVICES, "all")
                .set(ENGAGEMENT.CONSENT, "given")
                .set(ENGAGEMENT.STARTS_AT, LONG_AGO)
                .set(ENGAGEMENT.ENDS_AT, until)
                .execute();
    }
}
