package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFirmRepository implements FirmRepository {

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    JooqFirmRepository(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Map<FirmId, Firm> list(Collection<FirmId> ids) {
        return dsl.select(FIRM.ID, FIRM.NAME)
                .from(FIRM)
                .where(FIRM.ID.in(ids))
                .fetchMap(FIRM.ID, row -> new Firm(row.value1(), row.value2()));
    }

    @Override
    public Optional<Firm> find(String name, PersonId partner, Instant at) {
        return dsl.select(FIRM.ID, FIRM.NAME)
                .from(FIRM)
                .join(FIRM_MEMBERSHIP)
                .on(FIRM_MEMBERSHIP.FIRM_ID.eq(FIRM.ID))
                .where(
                        FIRM_MEMBERSHIP.PERSON_ID.eq(partner),
                        FIRM_MEMBERSHIP.ROLE.eq(Role.PARTNER.name()),
                        FIRM_MEMBERSHIP.VALID_FROM_AT.le(at),
                        FIRM.NAME.eq(name))
                .and(
                        FIRM_MEMBERSHIP
                                .VALID_UNTIL_AT
                                .isNull()
                                .or(FIRM_MEMBERSHIP.VALID_UNTIL_AT.gt(at)))
                .orderBy(FIRM.ID)
                .limit(1)
                .fetchOptional(row -> new Firm(row.value1(), row.value2()));
    }

    @Override
    public void insert(Firm firm) {
        dsl.insertInto(FIRM)
                .set(FIRM.ID, firm.id())
                .set(FIRM.NAME, firm.name())
                .set(FIRM.CREATED_AT, clock.instant())
                .execute();
    }

    @Override
    public void employ(FirmId firm, PersonId person, Role role, Instant from) {
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, person)
                .set(FIRM_MEMBERSHIP.ROLE, role.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, from)
                .execute();
    }
}
