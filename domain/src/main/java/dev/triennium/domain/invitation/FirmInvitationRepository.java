package dev.triennium.domain.invitation;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Invitations into firms. They are no data of any tenant.
public interface FirmInvitationRepository {

    Optional<Invitation> find(FirmId firm, InvitationId id);

    /// The first invitation of the product's operator into the firm of this name, to this address,
    /// unless it was revoked.
    Optional<FirmInvitation> findFounding(String firm, String address);

    /// By id, in one statement; unknown ids are left out.
    Map<InvitationId, FirmInvitation> list(Collection<InvitationId> ids);

    /// The same page of each firm's invitations, the latest first, in one statement.
    Map<FirmId, Page<FirmInvitation>> pages(Collection<FirmId> firms, PageRequest page);

    /// Whether the address has an invitation that was neither accepted nor revoked.
    boolean hasOpen(FirmId firm, String address);

    void insert(FirmId firm, Invitation invitation);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(FirmId firm, Invitation invitation, int expectedVersion);
}
