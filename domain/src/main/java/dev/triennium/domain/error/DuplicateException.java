package dev.triennium.domain.error;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.Message;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;
import java.util.UUID;

/// What is asked for seems to be there already. Whoever means it says so, and it is made.
public final class DuplicateException extends DomainException {

    public static final RuleReference RULE =
            new RuleReference(
                    "DUP-1",
                    "Triennium, records",
                    "What is there already is not entered a second time, unless that is meant.");

    private static final long serialVersionUID = 1L;

    private final transient UUID tenant;
    private final transient EntityId existing;
    private final transient List<String> path;

    /// @param tenant that the existing one belongs to, or is
    /// @param field of the input that is the same
    public DuplicateException(
            UUID tenant, EntityId existing, String field, String sentence, Object... values) {
        super(ErrorCode.DUPLICATE, Message.of(sentence, values));
        this.tenant = tenant;
        this.existing = existing;
        this.path = List.of(field);
    }

    public UUID tenant() {
        return tenant;
    }

    public EntityId existing() {
        return existing;
    }

    public List<String> path() {
        return path;
    }
}
