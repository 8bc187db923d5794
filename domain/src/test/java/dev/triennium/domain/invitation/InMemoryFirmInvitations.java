package dev.triennium.domain.invitation;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

final class InMemoryFirmInvitations implements FirmInvitationRepository, SentInvitations {

    final Map<InvitationId, FirmInvitation> rows = new LinkedHashMap<>();
    private final Map<FirmId, Firm> firms;

    InMemoryFirmInvitations(Map<FirmId, Firm> firms) {
        this.firms = firms;
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return rows.values().stream()
                .filter(
                        one ->
                                one.invitation() instanceof Invitation.Open(_, var hash)
                                        && hash.equals(tokenHash))
                .findFirst()
                .map(one -> new Place.InFirm(one.firm(), one.invitation().id()));
    }

    @Override
    public Optional<Invitation> find(FirmId firm, InvitationId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(one -> one.firm().equals(firm))
                .map(FirmInvitation::invitation);
    }

    @Override
    public Optional<FirmInvitation> findFounding(String firm, String address) {
        return rows.values().stream()
                .filter(one -> firm.equals(Objects.requireNonNull(firms.get(one.firm())).name()))
                .filter(one -> one.invitation().facts().invitee().address().equals(address))
                .filter(one -> one.invitation().facts().invitedBy() == null)
                .filter(one -> !(one.invitation() instanceof Invitation.Revoked))
                .findFirst();
    }

    @Override
    public Map<InvitationId, FirmInvitation> list(Collection<InvitationId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FirmId, Page<FirmInvitation>> pages(Collection<FirmId> firms, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasOpen(FirmId firm, String address) {
        return rows.values().stream()
                .anyMatch(
                        one ->
                                one.firm().equals(firm)
                                        && one.invitation() instanceof Invitation.Open
                                        && one.invitation()
                                                .facts()
                                                .invitee()
                                                .address()
                                                .equals(address));
    }

    @Override
    public void insert(FirmId firm, Invitation invitation) {
        rows.put(invitation.id(), new FirmInvitation(firm, invitation));
    }

    @Override
    public void update(FirmId firm, Invitation invitation, int expectedVersion) {
        var stored = find(firm, invitation.id()).orElseThrow();
        if (stored.version() != expectedVersion) {
            throw new VersionConflictException(stored.version());
        }
        insert(firm, invitation);
    }
}
