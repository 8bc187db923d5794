package dev.triennium.api.error;

import dev.triennium.api.error.UserErrorView.DuplicateView;
import dev.triennium.api.error.UserErrorView.IdempotencyConflictView;
import dev.triennium.api.error.UserErrorView.LimitExceededView;
import dev.triennium.api.error.UserErrorView.NotFoundErrorView;
import dev.triennium.api.error.UserErrorView.RuleViolationView;
import dev.triennium.api.error.UserErrorView.ValidationErrorView;
import dev.triennium.api.error.UserErrorView.VersionConflictView;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.IdempotencyConflictException;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/// The one place that turns a mutation's refusal into its payload's `errors`.
public final class UserErrors {

    private static final String INPUT = "input";

    private UserErrors() {}

    public static List<UserErrorView> of(DomainException refusal) {
        return switch (refusal) {
            case ValidationException e -> of(e, true);
            case NotFoundException e -> List.of(notFound(inInput(e.path())));
            case RuleViolationException e ->
                    List.of(
                            new RuleViolationView(
                                    e.code(), e.sentence(), inInput(e.path()), e.rule()));
            case VersionConflictException e ->
                    List.of(
                            new VersionConflictView(
                                    e.code(), e.sentence(), inInput(e.path()), e.currentVersion()));
            case LimitExceededException e ->
                    List.of(
                            new LimitExceededView(
                                    e.code(), e.sentence(), inInput(e.path()), e.limit()));
            case DuplicateException e ->
                    List.of(
                            new DuplicateView(
                                    e.code(),
                                    e.sentence(),
                                    inInput(e.path()),
                                    DuplicateException.RULE,
                                    e.tenant(),
                                    e.existing()));
            case IdempotencyConflictException e ->
                    List.of(
                            new IdempotencyConflictView(
                                    e.code(), e.sentence(), List.of(INPUT, "idempotencyKey")));
        };
    }

    /// @param hasInput whether the paths start in the argument `input`, not at the arguments' root
    public static List<UserErrorView> of(ValidationException refusal, boolean hasInput) {
        return refusal.violations().stream()
                .map(one -> invalid(one.message(), hasInput ? inInput(one.path()) : one.path()))
                .toList();
    }

    /// @param path from the arguments' root
    public static UserErrorView notFound(List<String> path) {
        var sample = new NotFoundException("id");
        return new NotFoundErrorView(sample.code(), sample.sentence(), path);
    }

    /// What Bean Validation found in an input, in the order of the paths.
    public static List<UserErrorView> of(ConstraintViolationException refusal) {
        return refusal.getConstraintViolations().stream()
                .map(one -> invalid(message(one), path(one)))
                .sorted(Comparator.comparing(one -> one.path().toString() + one.message()))
                .toList();
    }

    /// What could not be bound to an input's types.
    public static List<UserErrorView> of(BindException refusal) {
        return refusal.getFieldErrors().stream()
                .map(one -> invalid(Message.of("This value is not accepted here."), path(one)))
                .toList();
    }

    private static UserErrorView invalid(Message message, List<String> path) {
        return new ValidationErrorView(ErrorCode.INPUT_INVALID, message, path);
    }

    private static List<String> inInput(List<String> path) {
        return Stream.concat(Stream.of(INPUT), path.stream().filter(part -> !part.isEmpty()))
                .toList();
    }

    private static Message message(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case PlainText rule ->
                    PlainTextValidator.rule(rule)
                            .refusal(String.valueOf(violation.getInvalidValue()))
                            .orElseThrow();
            case Min least -> Message.of("The number must be at least {0}.", least.value());
            case Max most -> Message.of("The number must be at most {0}.", most.value());
            case Size size ->
                    Message.of("The list must have {0} to {1} items.", size.min(), size.max());

            // One of a feature says it with the rule.
            default -> new Message(violation.getMessage(), List.of());
        };
    }

    private static List<String> path(ConstraintViolation<?> violation) {
        var path = new ArrayList<String>();
        for (var node : violation.getPropertyPath()) {
            var index = node.getIndex();
            if (index != null) {
                path.add(index.toString());
            }
            var isNamed =
                    node.getKind() == ElementKind.PARAMETER
                            || node.getKind() == ElementKind.PROPERTY;
            if (isNamed && node.getName() != null) {
                path.add(node.getName());
            }
        }
        return List.copyOf(path);
    }

    private static List<String> path(FieldError error) {
        return Stream.of(error.getField().split("[.\\[\\]$]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
