package dev.triennium.persistence.invitation;

import static dev.triennium.persistence.jooq.generated.Tables.INVITATION;
import static dev.triennium.persistence.jooq.generated.Tables.INVITATION_ROLE;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.InvitationRepository;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InvitationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InvitationRoleRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvitationRepository implements InvitationRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(INVITATION.INVITED_AT, Instant::toString, Instant::parse),
                    Keyset.id(INVITATION.ID, InvitationId::value, InvitationId::new));

    private final TenantTable<InvitationRecord, InvitationId> table;
    private final ChildTable<InvitationRoleRecord, InvitationId> roles;

    JooqInvitationRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, INVITATION.ID);
        this.roles =
                ChildTable.of(
                        tenants,
                        INVITATION_ROLE.TENANT_ID,
                        INVITATION_ROLE.INVITATION_ID,
                        INVITATION_ROLE.ROLE);
    }

    @Override
    public Optional<Invitation> find(TenantScope scope, InvitationId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<InvitationId>, Invitation> list(
            TenantScopes scopes, Collection<Ref<InvitationId>> refs) {
        var rows = table.list(scopes, refs, row -> row);
        var promised = promised(scopes, rows.keySet());
        var found = new LinkedHashMap<Ref<InvitationId>, Invitation>();
        rows.forEach(
                (ref, row) -> found.put(ref, toDomain(row, promised.getOrDefault(ref, List.of()))));
        return found;
    }

    private Map<Ref<InvitationId>, List<PromisedRole>> promised(
            TenantScopes scopes, Collection<Ref<InvitationId>> refs) {
        return roles.list(
                scopes,
                refs,
                row ->
                        new PromisedRole(
                                Role.valueOf(row.getRole()),
                                row.getValidFromAt(),
                                row.getValidUntilAt()));
    }

    @Override
    public Map<TenantId, Page<Invitation>> pages(TenantScopes scopes, PageRequest request) {
        var pages = table.pages(scopes, LATEST_FIRST, noCondition(), request, row -> row);
        var refs =
                pages.entrySet().stream()
                        .flatMap(
                                page ->
                                        page.getValue().values().stream()
                                                .map(row -> new Ref<>(page.getKey(), row.getId())))
                        .toList();
        var promised = promised(scopes, refs);
        var found = new HashMap<TenantId, Page<Invitation>>();
        pages.forEach(
                (tenant, page) ->
                        found.put(
                                tenant,
                                page.map(
                                        row ->
                                                toDomain(
                                                        row,
                                                        promised.getOrDefault(
                                                                new Ref<>(tenant, row.getId()),
                                                                List.of())))));
        return found;
    }

    @Override
    public boolean hasOpen(TenantScope scope, String address) {
        return table.exists(
                scope,
                INVITATION.ADDRESS.eq(address).and(INVITATION.STATE.eq(InvitationState.OPEN)));
    }

    @Override
    public void insert(TenantScope scope, Invitation invitation) {
        table.insert(scope, toRow(invitation));
        roles.insertAll(
                scope,
                invitation.facts().roles().stream()
                        .map(
                                role ->
                                        new InvitationRoleRecord()
                                                .setInvitationId(invitation.id())
                                                .setRole(role.role().name())
                                                .setValidFromAt(role.validFrom())
                                                .setValidUntilAt(role.validUntil()))
                        .toList());
    }

    /// What was promised stays.
    @Override
    public void update(TenantScope scope, Invitation invitation, int expectedVersion) {
        table.update(scope, invitation.id(), toRow(invitation), expectedVersion);
    }

    private static InvitationRecord toRow(Invitation invitation) {
        var facts = invitation.facts();
        var invitee = facts.invitee();
        var state = InvitationState.of(invitation);
        return new InvitationRecord()
                .setId(facts.id())
                .setVersion(facts.version())
                .setAddress(invitee.address())
                .setGivenName(invitee.givenName())
                .setFamilyName(invitee.familyName())
                .setLocale(invitee.locale().toLanguageTag())
                .setFirmStandsIn(facts.firmStandsIn())
                .setInvitedById(facts.invitedBy())
                .setOnBehalfOfId(facts.onBehalfOf())
                .setInvitedAt(facts.invitedAt())
                .setSentAt(facts.sentAt())
                .setExpiresAt(facts.expiresAt())
                .setState(state.name())
                .setTokenHash(state.tokenHash())
                .setAnsweredById(state.by())
                .setAnsweredAt(state.at());
    }

    private static Invitation toDomain(InvitationRecord row, List<PromisedRole> roles) {
        var facts =
                new Invitation.Facts(
                        row.getId(),
                        row.getVersion(),
                        new Invitee(
                                row.getAddress(),
                                row.getGivenName(),
                                row.getFamilyName(),
                                Locale.forLanguageTag(row.getLocale())),
                        roles,
                        row.getFirmStandsIn(),
                        row.getInvitedById(),
                        row.getOnBehalfOfId(),
                        row.getInvitedAt(),
                        row.getSentAt(),
                        row.getExpiresAt());
        return InvitationState.toDomain(
                facts,
                row.getState(),
                row.getTokenHash(),
                row.getAnsweredById(),
                row.getAnsweredAt());
    }
}
