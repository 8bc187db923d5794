package dev.triennium.api.graphql;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Set;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// What the schema needs besides the SDL files and the controllers.
@Component
class SchemaCustomizer implements GraphQlSourceBuilderCustomizer {

    private static final String VIEW = "View";
    private static final Set<String> OPTIONAL_ROOTS = Set.of("Mutation", "Subscription");

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        var typeResolver = new ClassNameTypeResolver();
        typeResolver.setClassNameExtractor(SchemaCustomizer::typeName);
        builder.defaultTypeResolver(typeResolver)
                .configureTypeDefinitions(SchemaCustomizer::fitRoots);
    }

    /// The GraphQL type of a view's class.
    private static String typeName(Class<?> view) {
        var name = view.getSimpleName();
        return name.endsWith(VIEW) ? name.substring(0, name.length() - VIEW.length()) : name;
    }

    /// Features only extend root types. One that nothing extends must not exist, and one that
    /// is extended must, also where the SDL of a feature is added or left out.
    private static void fitRoots(TypeDefinitionRegistry registry) {
        for (var name : OPTIONAL_ROOTS) {
            var isExtended = registry.objectTypeExtensions().containsKey(name);
            var root = registry.getTypeOrNull(name, ObjectTypeDefinition.class);
            if (isExtended && root == null) {
                registry.add(ObjectTypeDefinition.newObjectTypeDefinition().name(name).build());
            }
            if (!isExtended && root != null && root.getFieldDefinitions().isEmpty()) {
                registry.remove(root);
            }
        }
    }
}
