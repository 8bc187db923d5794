package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Acquaintances;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.persistence.jooq.generated.tables.records.PersonRecord;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Repository;

@Repository
class JooqAcquaintances implements Acquaintances {

    private final TenantDsl tenants;

    JooqAcquaintances(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<PersonId, Person> list(PortfolioScope scope, Collection<PersonId> people) {
        var own = FIRM_MEMBERSHIP.as("own");
        var known =
                select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ID.eq(scope.person()), PERSON.ID.in(people))
                        .union(
                                select(MEMBERSHIP.PERSON_ID)
                                        .from(AccessibleTenants.of(scope))
                                        .join(MEMBERSHIP)
                                        .on(MEMBERSHIP.TENANT_ID.eq(TENANT.ID))
                                        .where(MEMBERSHIP.PERSON_ID.in(people)))
                        .union(
                                select(FIRM_MEMBERSHIP.PERSON_ID)
                                        .from(AccessibleTenants.of(scope))
                                        .join(ENGAGEMENT)
                                        .on(ENGAGEMENT.TENANT_ID.eq(TENANT.ID))
                                        .join(FIRM_MEMBERSHIP)
                                        .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                                        .where(FIRM_MEMBERSHIP.PERSON_ID.in(people)))
                        .union(
                                select(FIRM_MEMBERSHIP.PERSON_ID)
                                        .from(own)
                                        .join(FIRM_MEMBERSHIP)
                                        .on(FIRM_MEMBERSHIP.FIRM_ID.eq(own.FIRM_ID))
                                        .where(
                                                own.PERSON_ID.eq(scope.person()),
                                                own.VALID_FROM_AT.le(scope.at()),
                                                own.VALID_UNTIL_AT
                                                        .isNull()
                                                        .or(own.VALID_UNTIL_AT.gt(scope.at())),
                                                FIRM_MEMBERSHIP.PERSON_ID.in(people)))
                        .asTable("known");
        return tenants.sweep(CrossTenantSweep.ACCESSIBLE_TENANTS)
                .select(PERSON)
                .from(known)
                .join(PERSON)
                .on(PERSON.ID.eq(Objects.requireNonNull(known.field(PERSON.ID))))
                .fetchMap(row -> row.value1().getId(), row -> toDomain(row.value1()));
    }

    private static Person toDomain(PersonRecord row) {
        return new Person(
                row.getId(),
                row.getGivenName(),
                row.getFamilyName(),
                row.getEmail(),
                Locale.forLanguageTag(row.getLocale()),
                row.getZone() == null ? null : ZoneId.of(row.getZone()));
    }
}
