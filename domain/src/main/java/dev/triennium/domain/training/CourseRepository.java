package dev.triennium.domain.training;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// Courses. Lists are one statement each.
public interface CourseRepository extends AggregateRepository<CourseId, Course> {

    Map<Ref<CourseId>, Course> list(TenantScopes scopes, Collection<Ref<CourseId>> refs);

    /// In the order in which they were added.
    Map<TenantId, Page<Course>> pages(TenantScopes scopes, PageRequest page);
}
