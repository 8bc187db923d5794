package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people of firms. They are no data of any tenant.
public interface EmploymentRepository {

    Optional<Employment> find(FirmId firm, EmploymentId id);

    /// By id, in one statement; unknown ids are left out.
    Map<EmploymentId, Employment> list(Collection<EmploymentId> ids);

    /// The roles that each person holds in firms now, by the firms' names, at most 20 for each;
    /// those who hold none are left out.
    Map<PersonId, List<Employment>> listHeld(Collection<PersonId> people, Instant at);

    /// The same page of each firm's people, oldest first, in one statement.
    Map<FirmId, Page<Employment>> pages(Collection<FirmId> firms, PageRequest page);

    /// Who leads each firm now, each once.
    Map<FirmId, List<PersonId>> listPartners(Collection<FirmId> firms, Instant at);

    /// Whether the person holds the role in the firm, or will.
    boolean isHeld(FirmId firm, PersonId person, Role role, Instant now);

    /// Whether the firm has a partner now whose role has no end.
    ///
    /// @param apartFrom one that does not count
    boolean hasLastingPartner(FirmId firm, Instant at, EmploymentId apartFrom);

    void insert(Employment employment);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(Employment employment, int expectedVersion);
}
