package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The templates of firms, of one kind.
///
/// @param <C> what a version says
public interface FirmTemplateRepository<C> {

    Optional<FirmTemplate> find(FirmId firm, FirmTemplateId id);

    /// By id, in one statement; unknown ids are left out.
    Map<FirmTemplateId, FirmTemplate> list(Collection<FirmTemplateId> ids);

    /// Those of each firm that are not retired, by name, in one statement.
    Map<FirmId, List<FirmTemplate>> listInUse(Collection<FirmId> firms);

    /// The same page of each firm's templates, in one statement.
    Map<FirmId, Page<FirmTemplate>> pages(
            Collection<FirmId> firms,
            FirmTemplateFilter filter,
            FirmTemplateOrder order,
            PageRequest page);

    /// By id, in one statement; unknown ids are left out.
    Map<FirmTemplateVersionId, FirmTemplateVersion> listVersions(
            Collection<FirmTemplateVersionId> ids);

    /// The same page of each template's versions, the latest first, in one statement.
    Map<FirmTemplateId, Page<FirmTemplateVersion>> pagesOfVersions(
            Collection<FirmTemplateId> templates, PageRequest page);

    /// What versions say, in one statement; unknown ids are left out.
    Map<FirmTemplateVersionId, C> listContents(Collection<FirmTemplateVersionId> versions);

    /// As it is stored.
    String write(C content);

    /// @param content of its first version, as it is stored
    void insert(FirmTemplate template, String content);

    /// @param content of the version that was saved, as it is stored; null: none was
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(FirmTemplate template, int expectedVersion, @Nullable String content);
}
