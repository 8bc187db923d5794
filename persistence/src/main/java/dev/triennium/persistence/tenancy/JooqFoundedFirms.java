package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FoundedFirms;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFoundedFirms implements FoundedFirms {

    private final DSLContext dsl;

    JooqFoundedFirms(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Founded> listAll(Instant at) {
        var partners =
                dsl.select(FIRM_MEMBERSHIP.FIRM_ID, PERSON.SUBJECT)
                        .from(FIRM_MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(FIRM_MEMBERSHIP.PERSON_ID))
                        .where(
                                FIRM_MEMBERSHIP.ROLE.eq(Role.PARTNER.name()),
                                FIRM_MEMBERSHIP.VALID_FROM_AT.le(at))
                        .and(
                                FIRM_MEMBERSHIP
                                        .VALID_UNTIL_AT
                                        .isNull()
                                        .or(FIRM_MEMBERSHIP.VALID_UNTIL_AT.gt(at)))
                        .orderBy(PERSON.SUBJECT)
                        .fetchGroups(FIRM_MEMBERSHIP.FIRM_ID, PERSON.SUBJECT);
        return dsl.select(FIRM.ID, FIRM.NAME, FIRM.CREATED_AT)
                .from(FIRM)
                .orderBy(FIRM.NAME_ORDER, FIRM.ID)
                .fetch(
                        row ->
                                new Founded(
                                        new Firm(row.value1(), row.value2()),
                                        row.value3(),
                                        partners.getOrDefault(row.value1(), List.of())));
    }
}
