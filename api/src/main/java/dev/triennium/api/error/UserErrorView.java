package dev.triennium.api.error;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;
import java.util.UUID;

/// The SDL's `UserError` and its members.
public sealed interface UserErrorView {

    ErrorCode code();

    Message message();

    List<String> path();

    record ValidationErrorView(ErrorCode code, Message message, List<String> path)
            implements UserErrorView {}

    record NotFoundErrorView(ErrorCode code, Message message, List<String> path)
            implements UserErrorView {}

    record RuleViolationView(ErrorCode code, Message message, List<String> path, RuleReference rule)
            implements UserErrorView {}

    record VersionConflictView(
            ErrorCode code, Message message, List<String> path, int currentVersion)
            implements UserErrorView {}

    record LimitExceededView(ErrorCode code, Message message, List<String> path, int limit)
            implements UserErrorView {}

    /// @param tenant no field of the SDL: whom the existing one belongs to
    /// @param existing of which the SDL's field is the global id
    record DuplicateView(
            ErrorCode code,
            Message message,
            List<String> path,
            RuleReference rule,
            UUID tenant,
            EntityId existing)
            implements UserErrorView {}

    record IdempotencyConflictView(ErrorCode code, Message message, List<String> path)
            implements UserErrorView {}
}
