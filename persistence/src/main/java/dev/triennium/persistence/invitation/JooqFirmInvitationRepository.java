package dev.triennium.persistence.invitation;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_INVITATION;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.FirmInvitation;
import dev.triennium.domain.invitation.FirmInvitationRepository;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.FirmInvitationRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFirmInvitationRepository implements FirmInvitationRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            FIRM_INVITATION.INVITED_AT, Instant::toString, Instant::parse),
                    Keyset.id(FIRM_INVITATION.ID, InvitationId::value, InvitationId::new));

    private final DSLContext dsl;

    JooqFirmInvitationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Invitation> find(FirmId firm, InvitationId id) {
        return dsl.selectFrom(FIRM_INVITATION)
                .where(is(firm, id))
                .fetchOptional(row -> toDomain(row).invitation());
    }

    private static Condition is(FirmId firm, InvitationId id) {
        return FIRM_INVITATION.FIRM_ID.eq(firm).and(FIRM_INVITATION.ID.eq(id));
    }

    @Override
    public Optional<FirmInvitation> findFounding(String firm, String address) {
        return dsl.select(FIRM_INVITATION)
                .from(FIRM_INVITATION)
                .join(FIRM)
                .on(FIRM.ID.eq(FIRM_INVITATION.FIRM_ID))
                .where(
                        FIRM_INVITATION.ADDRESS.eq(address),
                        FIRM_INVITATION.INVITED_BY_ID.isNull(),
                        FIRM_INVITATION.STATE.ne(InvitationState.REVOKED),
                        FIRM.NAME.eq(firm))
                .orderBy(FIRM_INVITATION.INVITED_AT, FIRM_INVITATION.ID)
                .limit(1)
                .fetchOptional(row -> toDomain(row.value1()));
    }

    @Override
    public Map<InvitationId, FirmInvitation> list(Collection<InvitationId> ids) {
        return dsl
                .selectFrom(FIRM_INVITATION)
                .where(FIRM_INVITATION.ID.in(ids))
                .fetch(JooqFirmInvitationRepository::toDomain)
                .stream()
                .collect(Collectors.toMap(one -> one.invitation().id(), Function.identity()));
    }

    @Override
    public Map<FirmId, Page<FirmInvitation>> pages(Collection<FirmId> firms, PageRequest page) {
        return LATEST_FIRST.pages(
                dsl,
                FIRM_INVITATION,
                FIRM_INVITATION.FIRM_ID.in(firms),
                Keyset.Parents.of(FIRM_INVITATION.FIRM_ID, firms),
                page,
                JooqFirmInvitationRepository::toDomain);
    }

    @Override
    public boolean hasOpen(FirmId firm, String address) {
        return dsl.fetchExists(
                FIRM_INVITATION,
                FIRM_INVITATION.ADDRESS.eq(address),
                FIRM_INVITATION.FIRM_ID.eq(firm),
                FIRM_INVITATION.STATE.eq(InvitationState.OPEN));
    }

    @Override
    public void insert(FirmId firm, Invitation invitation) {
        dsl.insertInto(FIRM_INVITATION).set(toRow(firm, invitation)).execute();
    }

    @Override
    public void update(FirmId firm, Invitation invitation, int expectedVersion) {
        var row = toRow(firm, invitation);
        row.touched(FIRM_INVITATION.FIRM_ID, false);
        row.touched(FIRM_INVITATION.ID, false);
        var count =
                dsl.update(FIRM_INVITATION)
                        .set(row)
                        .where(is(firm, invitation.id()))
                        .and(FIRM_INVITATION.VERSION.eq(expectedVersion))
                        .execute();
        if (count == 0) {
            throw find(firm, invitation.id())
                    .<RuntimeException>map(now -> new VersionConflictException(now.version()))
                    .orElseGet(() -> new NotFoundException("id"));
        }
    }

    private static FirmInvitationRecord toRow(FirmId firm, Invitation invitation) {
        var facts = invitation.facts();
        var invitee = facts.invitee();
        var role = facts.roles().getFirst();
        var state = InvitationState.of(invitation);
        return new FirmInvitationRecord()
                .setFirmId(firm)
                .setId(facts.id())
                .setVersion(facts.version())
                .setAddress(invitee.address())
                .setGivenName(invitee.givenName())
                .setFamilyName(invitee.familyName())
                .setLocale(invitee.locale().toLanguageTag())
                .setRole(role.role().name())
                .setValidFromAt(role.validFrom())
                .setValidUntilAt(role.validUntil())
                .setInvitedById(facts.invitedBy())
                .setInvitedAt(facts.invitedAt())
                .setSentAt(facts.sentAt())
                .setExpiresAt(facts.expiresAt())
                .setState(state.name())
                .setTokenHash(state.tokenHash())
                .setAnsweredById(state.by())
                .setAnsweredAt(state.at());
    }

    private static FirmInvitation toDomain(FirmInvitationRecord row) {
        var facts =
                new Invitation.Facts(
                        row.getId(),
                        row.getVersion(),
                        new Invitee(
                                row.getAddress(),
                                row.getGivenName(),
                                row.getFamilyName(),
                                Locale.forLanguageTag(row.getLocale())),
                        List.of(
                                new PromisedRole(
                                        Role.valueOf(row.getRole()),
                                        row.getValidFromAt(),
                                        row.getValidUntilAt())),
                        false,
                        row.getInvitedById(),
                        null,
                        row.getInvitedAt(),
                        row.getSentAt(),
                        row.getExpiresAt());
        return new FirmInvitation(
                row.getFirmId(),
                InvitationState.toDomain(
                        facts,
                        row.getState(),
                        row.getTokenHash(),
                        row.getAnsweredById(),
                        row.getAnsweredAt()));
    }
}
