package dev.triennium.persistence;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the rows that other tables point to. Every call makes new ones.
@Component
public class TestTenants {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final IdGenerator ids;
    private final JobScopes scopes;
    private final Clock clock;

    TestTenants(DSLContext dsl, TenantDsl tenants, IdGenerator ids, JobScopes scopes, Clock clock) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.ids = ids;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// A new tenant, and a job's scope in it.
    public TenantScope tenant() {
        var scope = scopes.of("test", new TenantId(ids.next()), ZONE);
        tenants.in(scope)
                .insertInto(TENANT)
                .set(TENANT.ID, scope.tenant())
                .set(TENANT.VERSION, 1)
                .set(TENANT.NAME, "Tenant " + scope.tenant().value())
                .set(TENANT.ZONE, ZONE.getId())
                .set(TENANT.LOCALE, "en")
                .set(TENANT.HEADCOUNT, 10)
                .set(TENANT.CREATED_AT, clock.instant())
                .execute();
        return scope;
    }

    public PersonId person() {
        var id = new PersonId(ids.next());
        dsl.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.SUBJECT, id.value().toString())
                .set(PERSON.GIVEN_NAME, "Given")
                .set(PERSON.FAMILY_NAME, "Family")
                .set(PERSON.EMAIL, id.value() + "@example.com")
                .set(PERSON.LOCALE, "en")
                .set(PERSON.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    /// The entry of somebody in the staff register.
    ///
    /// @param person whose login it is; null: they have none
    public ColleagueId colleague(TenantScope scope, @Nullable PersonId person) {
        var id = new ColleagueId(ids.next());
        tenants.in(scope)
                .insertInto(COLLEAGUE)
                .set(COLLEAGUE.TENANT_ID, scope.tenant())
                .set(COLLEAGUE.ID, id)
                .set(COLLEAGUE.VERSION, 1)
                .set(COLLEAGUE.GIVEN_NAME, "Given")
                .set(COLLEAGUE.FAMILY_NAME, "Family")
                .set(COLLEAGUE.LOCALE, "en")
                .set(COLLEAGUE.PERSON_ID, person)
                .execute();
        return id;
    }

    public FirmId firm() {
        var id = new FirmId(ids.next());
        dsl.insertInto(FIRM)
                .set(FIRM.ID, id)
                .set(FIRM.NAME, "Firm " + id.value())
                .set(FIRM.CREATED_AT, clock.instant())
                .execute();
        return id;
    }
}
