package dev.triennium.domain.training;

/// What can be done to a course.
public enum CourseAction {
    CHANGE
}
