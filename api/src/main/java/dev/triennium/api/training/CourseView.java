package dev.triennium.api.training;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Course`.
///
/// @param course no field of the SDL: what other fields are made from
record CourseView(
        TenantScope scope,
        Course course,
        GlobalId id,
        int version,
        String title,
        @Nullable String description,
        @Nullable String provider,
        List<CourseAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "Course";

    static CourseView of(TenantScope scope, Course course) {
        var content = course.content();
        return new CourseView(
                scope,
                course,
                GlobalId.of(TYPE, scope.tenant(), course.id().value()),
                course.version(),
                content.title(),
                content.description(),
                content.provider(),
                course.allowedActions(scope));
    }
}
