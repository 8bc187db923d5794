package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.FirmMembershipRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqEmploymentRepository implements EmploymentRepository {

    private static final int MAX_HELD = 20;

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(FIRM_MEMBERSHIP.ID, Function.identity(), Function.identity()));

    private final DSLContext dsl;

    JooqEmploymentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Employment> find(FirmId firm, EmploymentId id) {
        return dsl.selectFrom(FIRM_MEMBERSHIP)
                .where(is(firm, id))
                .fetchOptional(JooqEmploymentRepository::toDomain);
    }

    private static Condition is(FirmId firm, EmploymentId id) {
        return FIRM_MEMBERSHIP.FIRM_ID.eq(firm).and(FIRM_MEMBERSHIP.ID.eq(id.value()));
    }

    @Override
    public Map<EmploymentId, Employment> list(Collection<EmploymentId> ids) {
        return dsl
                .selectFrom(FIRM_MEMBERSHIP)
                .where(FIRM_MEMBERSHIP.ID.in(ids.stream().map(EmploymentId::value).toList()))
                .fetch(JooqEmploymentRepository::toDomain)
                .stream()
                .collect(Collectors.toMap(Employment::id, Function.identity()));
    }

    @Override
    public Map<PersonId, List<Employment>> listHeld(Collection<PersonId> people, Instant at) {
        var place =
                rowNumber()
                        .over()
                        .partitionBy(FIRM_MEMBERSHIP.PERSON_ID)
                        .orderBy(FIRM.NAME_ORDER, FIRM.ID, FIRM_MEMBERSHIP.ID)
                        .as("place");
        var held =
                select(FIRM_MEMBERSHIP.fields())
                        .select(place)
                        .from(FIRM_MEMBERSHIP)
                        .join(FIRM)
                        .on(FIRM.ID.eq(FIRM_MEMBERSHIP.FIRM_ID))
                        .where(FIRM_MEMBERSHIP.PERSON_ID.in(people), holdsAt(at))
                        .asTable("held");
        var number = Objects.requireNonNull(held.field(place));
        var found = new LinkedHashMap<PersonId, List<Employment>>();
        for (var one : dsl.selectFrom(held).where(number.le(MAX_HELD)).orderBy(number)) {
            var row = new FirmMembershipRecord();
            row.fromArray(one.intoArray());
            found.computeIfAbsent(row.getPersonId(), _ -> new ArrayList<>()).add(toDomain(row));
        }
        return found;
    }

    private static Condition holdsAt(Instant at) {
        return FIRM_MEMBERSHIP.VALID_FROM_AT.le(at).and(isNotOver(at));
    }

    /// One that was ended before it began never holds.
    private static Condition isNotEmpty() {
        return FIRM_MEMBERSHIP
                .VALID_UNTIL_AT
                .isNull()
                .or(FIRM_MEMBERSHIP.VALID_UNTIL_AT.gt(FIRM_MEMBERSHIP.VALID_FROM_AT));
    }

    private static Condition isNotOver(Instant at) {
        return FIRM_MEMBERSHIP.VALID_UNTIL_AT.isNull().or(FIRM_MEMBERSHIP.VALID_UNTIL_AT.gt(at));
    }

    @Override
    public Map<FirmId, Page<Employment>> pages(Collection<FirmId> firms, PageRequest page) {
        return OLDEST_FIRST.pages(
                dsl,
                FIRM_MEMBERSHIP,
                FIRM_MEMBERSHIP.FIRM_ID.in(firms),
                Keyset.Parents.of(FIRM_MEMBERSHIP.FIRM_ID, firms),
                page,
                JooqEmploymentRepository::toDomain);
    }

    @Override
    public Map<FirmId, List<PersonId>> listPartners(Collection<FirmId> firms, Instant at) {
        return dsl.selectDistinct(FIRM_MEMBERSHIP.FIRM_ID, FIRM_MEMBERSHIP.PERSON_ID)
                .from(FIRM_MEMBERSHIP)
                .where(
                        FIRM_MEMBERSHIP.FIRM_ID.in(firms),
                        FIRM_MEMBERSHIP.ROLE.eq(Role.PARTNER.name()),
                        holdsAt(at))
                .fetchGroups(FIRM_MEMBERSHIP.FIRM_ID, FIRM_MEMBERSHIP.PERSON_ID);
    }

    @Override
    public boolean isHeld(FirmId firm, PersonId person, Role role, Instant now) {
        return dsl.fetchExists(
                FIRM_MEMBERSHIP,
                FIRM_MEMBERSHIP.PERSON_ID.eq(person),
                FIRM_MEMBERSHIP.FIRM_ID.eq(firm),
                FIRM_MEMBERSHIP.ROLE.eq(role.name()),
                isNotEmpty(),
                isNotOver(now));
    }

    @Override
    public boolean hasLastingPartner(FirmId firm, Instant at, EmploymentId apartFrom) {
        return dsl.fetchExists(
                FIRM_MEMBERSHIP,
                FIRM_MEMBERSHIP.FIRM_ID.eq(firm),
                FIRM_MEMBERSHIP.ROLE.eq(Role.PARTNER.name()),
                FIRM_MEMBERSHIP.ID.ne(apartFrom.value()),
                FIRM_MEMBERSHIP.VALID_FROM_AT.le(at),
                FIRM_MEMBERSHIP.VALID_UNTIL_AT.isNull());
    }

    @Override
    public void insert(Employment employment) {
        dsl.insertInto(FIRM_MEMBERSHIP).set(toRow(employment)).execute();
    }

    @Override
    public void update(Employment employment, int expectedVersion) {
        var row = toRow(employment);
        row.touched(FIRM_MEMBERSHIP.FIRM_ID, false);
        row.touched(FIRM_MEMBERSHIP.ID, false);
        var count =
                dsl.update(FIRM_MEMBERSHIP)
                        .set(row)
                        .where(is(employment.firm(), employment.id()))
                        .and(FIRM_MEMBERSHIP.VERSION.eq(expectedVersion))
                        .execute();
        if (count == 0) {
            throw find(employment.firm(), employment.id())
                    .<RuntimeException>map(now -> new VersionConflictException(now.version()))
                    .orElseGet(() -> new NotFoundException("id"));
        }
    }

    private static FirmMembershipRecord toRow(Employment employment) {
        var ending = employment.ending();
        return new FirmMembershipRecord()
                .setFirmId(employment.firm())
                .setId(employment.id().value())
                .setVersion(employment.version())
                .setPersonId(employment.person())
                .setRole(employment.role().name())
                .setValidFromAt(employment.validFrom())
                .setValidUntilAt(employment.validUntil())
                .setGrantedById(employment.grantedBy())
                .setEndedById(ending == null ? null : ending.by())
                .setEndReason(ending == null ? null : ending.reason());
    }

    private static Employment toDomain(FirmMembershipRecord row) {
        var endedBy = row.getEndedById();
        return new Employment(
                new EmploymentId(row.getId()),
                row.getVersion(),
                row.getFirmId(),
                row.getPersonId(),
                Role.valueOf(row.getRole()),
                row.getValidFromAt(),
                row.getValidUntilAt(),
                row.getGrantedById(),
                endedBy == null ? null : new Employment.Ending(endedBy, row.getEndReason()));
    }
}
