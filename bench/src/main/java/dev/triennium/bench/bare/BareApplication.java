package dev.triennium.bench.bare;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// What the product is compared with.
@SpringBootApplication(proxyBeanMethods = false)
public class BareApplication {

    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(
                        GraphQLScalarType.newScalar().name("Date").coercing(new Dates()).build());
    }

    private static final class Dates implements Coercing<LocalDate, String> {

        @Override
        public String serialize(Object date, GraphQLContext context, Locale locale) {
            return date.toString();
        }

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            return LocalDate.parse(input.toString());
        }

        @Override
        public LocalDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return LocalDate.parse(input instanceof StringValue text ? text.getValue() : "");
        }
    }
}
