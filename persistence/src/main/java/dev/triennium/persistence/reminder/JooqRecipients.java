package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.lower;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRecipients implements Recipients {

    private final TenantDsl tenants;

    JooqRecipients(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<Recipient>> list(TenantScopes scopes, Instant at) {
        var people = new LinkedHashMap<TenantId, Map<PersonId, Holder>>();
        var dsl = tenants.across(scopes);
        dsl.select(
                        MEMBERSHIP.TENANT_ID,
                        PERSON.ID,
                        PERSON.ZONE,
                        MEMBERSHIP.ROLE,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(PERSON.EMAIL)))
                .where(
                        MEMBERSHIP.TENANT_ID.in(scopes.tenants()),
                        isValid(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.VALID_UNTIL_AT, at),
                        PERSON.EMAIL.isNotNull())
                .forEach(row -> add(people, row));
        dsl.select(
                        ENGAGEMENT.TENANT_ID,
                        PERSON.ID,
                        PERSON.ZONE,
                        FIRM_MEMBERSHIP.ROLE,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(ENGAGEMENT)
                .join(FIRM_MEMBERSHIP)
                .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(FIRM_MEMBERSHIP.PERSON_ID))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(PERSON.EMAIL)))
                .where(
                        ENGAGEMENT.TENANT_ID.in(scopes.tenants()),
                        isValid(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ENDS_AT, at),
                        ENGAGEMENT.PAUSED_AT.isNull(),
                        isValid(FIRM_MEMBERSHIP.VALID_FROM_AT, FIRM_MEMBERSHIP.VALID_UNTIL_AT, at),
                        PERSON.EMAIL.isNotNull())
                .forEach(row -> add(people, row));
        var recipients = new LinkedHashMap<TenantId, List<Recipient>>();
        people.forEach(
                (tenant, holders) ->
                        recipients.put(
                                tenant,
                                holders.entrySet().stream()
                                        .map(
                                                entry ->
                                                        recipient(
                                                                entry.getKey(),
                                                                entry.getValue(),
                                                                scopes.get(tenant).zone()))
                                        .toList()));
        return recipients;
    }

    private record Holder(@Nullable String zone, Set<Role> roles, boolean isReached) {}

    private static void add(
            Map<TenantId, Map<PersonId, Holder>> people,
            Record5<TenantId, PersonId, String, String, String> row) {
        people.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        row.value2(),
                        _ ->
                                new Holder(
                                        row.value3(),
                                        EnumSet.noneOf(Role.class),
                                        row.value5() == null))
                .roles()
                .add(Role.valueOf(row.value4()));
    }

    private static Recipient recipient(PersonId person, Holder holder, ZoneId tenantZone) {
        return new Recipient(
                person,
                holder.zone() == null ? tenantZone : ZoneId.of(holder.zone()),
                holder.roles(),
                holder.isReached());
    }

    private static Condition isValid(Field<Instant> from, Field<Instant> until, Instant at) {
        return from.le(at).and(until.isNull().or(until.gt(at)));
    }
}
