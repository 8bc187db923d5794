package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.Message;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.StatementCheck;
import java.util.List;

/// The GraphQL type `StatementCheck`.
record StatementCheckView(
        RuleReference rule, StatementCheck.Force force, Message message, List<String> controls) {

    static StatementCheckView of(StatementCheck check) {
        return new StatementCheckView(
                check.rule().reference(),
                check.force(),
                check.message(),
                check.controls().stream().map(ClauseNumber::value).toList());
    }
}
