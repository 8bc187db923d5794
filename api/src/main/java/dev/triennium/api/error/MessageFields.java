package dev.triennium.api.error;

import dev.triennium.domain.Message;
import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// A [Message] becomes text where its field is read, in the language of the request. Views hold it
/// in fields of these names.
@Component
class MessageFields implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

    private static final Set<String> NAMES = Set.of("message", "heading", "label", "value");

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var isText = GraphQLTypeUtil.unwrapNonNull(field.getType()).equals(Scalars.GraphQLString);
        if (!isText
                || !NAMES.contains(field.getName())
                || !(environment.getFieldsContainer() instanceof GraphQLObjectType)) {
            return field;
        }
        DataFetcher<?> inner = environment.getFieldDataFetcher();
        DataFetcher<@Nullable Object> told =
                reading ->
                        switch (inner.get(reading)) {
                            case Message message -> Messages.in(reading.getLocale()).text(message);
                            case Message.Word word -> word.in(reading.getLocale());
                            case null -> null;
                            case Object other -> other;
                        };
        return environment.setFieldDataFetcher(told);
    }
}
