package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// A well-formed command that a rule forbids now.
public final class RuleViolationException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient RuleReference rule;
    private final transient List<String> path;

    public RuleViolationException(RuleReference rule, String sentence, Object... values) {
        this(ErrorCode.RULE_VIOLATED, rule, List.of(), Message.of(sentence, values));
    }

    /// @param path the input field that breaks the rule; empty when it is the state of the subject
    public RuleViolationException(
            ErrorCode code,
            RuleReference rule,
            List<String> path,
            String sentence,
            Object... values) {
        this(code, rule, path, Message.of(sentence, values));
    }

    public RuleViolationException(
            ErrorCode code, RuleReference rule, List<String> path, Message sentence) {
        super(code, sentence);
        this.rule = rule;
        this.path = List.copyOf(path);
    }

    public RuleReference rule() {
        return rule;
    }

    public List<String> path() {
        return path;
    }
}
