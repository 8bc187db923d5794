package dev.triennium.api.training;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceRepository;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseId;
import dev.triennium.domain.training.CourseRepository;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationId;
import dev.triennium.domain.training.QualificationRepository;
import dev.triennium.domain.training.TrainingRepository;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSessionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class TrainingNodes {

    @Bean
    Entity<CompetenceId, Competence> competences(
            CompetenceRepository competences, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CompetenceView.TYPE,
                CompetenceId::new,
                competences::list,
                CompetenceView::of);
    }

    @Bean
    Entity<CourseId, Course> courses(CourseRepository courses, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, CourseView.TYPE, CourseId::new, courses::list, CourseView::of);
    }

    @Bean
    Entity<TrainingSessionId, TrainingSession.Facts> trainingSessions(
            TrainingRepository trainings, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                TrainingSessionView.TYPE,
                TrainingSessionId::new,
                trainings::listFacts,
                TrainingSessionView::of);
    }

    @Bean
    Entity<QualificationId, Qualification> qualifications(
            QualificationRepository qualifications, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                QualificationView.TYPE,
                QualificationId::new,
                qualifications::list,
                QualificationView::of);
    }
}
