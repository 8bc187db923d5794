package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.ActiveColleagues;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record6;
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
        var people = new LinkedHashMap<TenantId, Map<ReaderId, Holder>>();
        addMembers(people, scopes, at);
        addFirms(people, scopes, at);
        addOwners(people, scopes, at);
        var recipients = new LinkedHashMap<TenantId, List<Recipient>>();
        people.forEach(
                (tenant, holders) ->
                        recipients.put(
                                tenant,
                                holders.entrySet().stream()
                                        .map(
                                                entry ->
                                                        entry.getValue()
                                                                .recipient(
                                                                        entry.getKey(),
                                                                        scopes.get(tenant).zone()))
                                        .toList()));
        return recipients;
    }

    private record Holder(
            @Nullable PersonId person,
            @Nullable ColleagueId colleague,
            @Nullable String zone,
            Set<Role> roles,
            boolean isReached) {

        Recipient recipient(ReaderId reader, ZoneId tenantZone) {
            return new Recipient(
                    reader,
                    person,
                    colleague,
                    zone == null ? tenantZone : ZoneId.of(zone),
                    roles,
                    isReached);
        }
    }

    private void addMembers(
            Map<TenantId, Map<ReaderId, Holder>> people, TenantScopes scopes, Instant at) {
        tenants.across(scopes)
                .select(
                        MEMBERSHIP.TENANT_ID,
                        PERSON.ID,
                        COLLEAGUE.ID,
                        PERSON.ZONE,
                        MEMBERSHIP.ROLE,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(COLLEAGUE)
                .on(
                        COLLEAGUE.TENANT_ID.eq(MEMBERSHIP.TENANT_ID),
                        COLLEAGUE.PERSON_ID.eq(PERSON.ID),
                        ActiveColleagues.at(scopes, at))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(PERSON.EMAIL)))
                .where(
                        MEMBERSHIP.TENANT_ID.in(scopes.tenants()),
                        isValid(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.VALID_UNTIL_AT, at),
                        PERSON.EMAIL.isNotNull())
                .forEach(row -> add(people, row));
    }

    private void addFirms(
            Map<TenantId, Map<ReaderId, Holder>> people, TenantScopes scopes, Instant at) {
        tenants.across(scopes)
                .select(
                        ENGAGEMENT.TENANT_ID,
                        PERSON.ID,
                        COLLEAGUE.ID,
                        PERSON.ZONE,
                        FIRM_MEMBERSHIP.ROLE,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(ENGAGEMENT)
                .join(FIRM_MEMBERSHIP)
                .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(FIRM_MEMBERSHIP.PERSON_ID))
                .leftJoin(COLLEAGUE)
                .on(
                        COLLEAGUE.TENANT_ID.eq(ENGAGEMENT.TENANT_ID),
                        COLLEAGUE.PERSON_ID.eq(PERSON.ID),
                        ActiveColleagues.at(scopes, at))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(PERSON.EMAIL)))
                .where(
                        ENGAGEMENT.TENANT_ID.in(scopes.tenants()),
                        isValid(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ENDS_AT, at),
                        ENGAGEMENT.PAUSED_AT.isNull(),
                        isValid(FIRM_MEMBERSHIP.VALID_FROM_AT, FIRM_MEMBERSHIP.VALID_UNTIL_AT, at),
                        PERSON.EMAIL.isNotNull())
                .forEach(row -> add(people, row));
    }

    /// Of a register with thousands, those few who are waited for.
    private void addOwners(
            Map<TenantId, Map<ReaderId, Holder>> people, TenantScopes scopes, Instant at) {
        var address = when(COLLEAGUE.PERSON_ID.isNull(), COLLEAGUE.EMAIL).otherwise(PERSON.EMAIL);
        tenants.across(scopes)
                .select(
                        COLLEAGUE.TENANT_ID,
                        COLLEAGUE.PERSON_ID,
                        COLLEAGUE.ID,
                        when(COLLEAGUE.PERSON_ID.isNull(), COLLEAGUE.ZONE).otherwise(PERSON.ZONE),
                        castNull(MEMBERSHIP.ROLE.getDataType()),
                        MAIL_SUPPRESSION.ADDRESS)
                .from(COLLEAGUE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(COLLEAGUE.PERSON_ID))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(address)))
                .where(
                        COLLEAGUE.TENANT_ID.in(scopes.tenants()),
                        ActiveColleagues.at(scopes, at),
                        address.isNotNull(),
                        exists(
                                selectOne()
                                        .from(DEADLINE)
                                        .where(
                                                DEADLINE.TENANT_ID.eq(COLLEAGUE.TENANT_ID),
                                                DEADLINE.OWNER_ID.eq(COLLEAGUE.ID))))
                .forEach(row -> add(people, row));
    }

    private static void add(
            Map<TenantId, Map<ReaderId, Holder>> people,
            Record6<TenantId, PersonId, ColleagueId, String, String, String> row) {
        PersonId person = row.value2();
        ColleagueId colleague = row.value3();
        String role = row.value5();
        var reader =
                person == null
                        ? ReaderId.of(Objects.requireNonNull(colleague))
                        : ReaderId.of(person);
        var holder =
                people.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                reader,
                                _ ->
                                        new Holder(
                                                person,
                                                colleague,
                                                row.value4(),
                                                EnumSet.noneOf(Role.class),
                                                row.value6() == null));
        if (role != null) {
            holder.roles().add(Role.valueOf(role));
        }
    }

    private static Condition isValid(Field<Instant> from, Field<Instant> until, Instant at) {
        return from.le(at).and(until.isNull().or(until.gt(at)));
    }
}
