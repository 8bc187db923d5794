package dev.triennium.api.error;

import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.rule.RuleTexts;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// Rules in the language of the request.
@Component
class RuleFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        DataFetcher<String> source = environment -> rule(environment).source();
        DataFetcher<String> summary = environment -> rule(environment).summary();
        wiring.type(
                "RuleReference",
                type -> type.dataFetcher("source", source).dataFetcher("summary", summary));
    }

    private static RuleReference rule(DataFetchingEnvironment environment) {
        return RuleTexts.in(
                environment.getLocale(),
                Objects.requireNonNull(environment.<RuleReference>getSource()));
    }
}
