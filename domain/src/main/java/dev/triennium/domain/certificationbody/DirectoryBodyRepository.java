package dev.triennium.domain.certificationbody;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The directory of certification bodies. Who may see an entry of a firm, [DirectoryBody] says.
public interface DirectoryBodyRepository {

    Optional<DirectoryBody> find(DirectoryBodyId id);

    /// In one statement; unknown ids are left out.
    Map<DirectoryBodyId, DirectoryBody> list(Collection<DirectoryBodyId> ids);

    /// What each is accredited for, in the order of the records, in two statements. What has none
    /// is left out.
    Map<DirectoryBodyId, List<BodyAccreditation>> listAccreditations(
            Collection<DirectoryBodyId> ids);

    /// The operator's and those of the firms, by name.
    Page<DirectoryBody> page(
            Collection<FirmId> firms, DirectoryBodyFilter filter, PageRequest page);

    /// Those of one keeper.
    ///
    /// @param firm null: the operator
    int count(@Nullable FirmId firm);

    void insert(DirectoryBody body);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(DirectoryBody body, int expectedVersion);

    /// With the first entry of its history.
    void insert(DirectoryBodyId body, BodyAccreditation accreditation);

    /// The grant alone.
    void update(DirectoryBodyId body, BodyAccreditation accreditation);

    /// The last entry of its history.
    void insertState(DirectoryBodyId body, BodyAccreditation accreditation);
}
