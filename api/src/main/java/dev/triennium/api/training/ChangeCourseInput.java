package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseId;
import org.springframework.graphql.data.ArgumentValue;

record ChangeCourseInput(
        CourseId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> title,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> description,
        ArgumentValue<@PlainText(max = 200) String> provider,
        ArgumentValue<CompetenceId> competenceId) {

    Course.Content applyTo(Course.Content current) {
        return new Course.Content(
                Patch.required(title, "title", current.title()),
                Patch.optional(description, current.description()),
                Patch.optional(provider, current.provider()),
                Patch.optional(competenceId, current.competence()));
    }
}
