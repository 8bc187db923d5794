package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.COURSE;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseId;
import dev.triennium.domain.training.CourseRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CourseRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqCourseRepository extends TableRepository<CourseRecord, CourseId, Course>
        implements CourseRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(COURSE.ID, CourseId::value, CourseId::new));

    JooqCourseRepository(TenantDsl tenants) {
        super(tenants, COURSE.ID);
    }

    @Override
    public Map<TenantId, Page<Course>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    protected CourseRecord toRow(Course course) {
        var content = course.content();
        return new CourseRecord()
                .setId(course.id())
                .setVersion(course.version())
                .setTitle(content.title())
                .setDescription(content.description())
                .setProvider(content.provider())
                .setCompetenceId(content.competence());
    }

    @Override
    protected Course toDomain(CourseRecord row) {
        return new Course(
                row.getId(),
                row.getVersion(),
                new Course.Content(
                        row.getTitle(),
                        row.getDescription(),
                        row.getProvider(),
                        row.getCompetenceId()));
    }
}
