import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Composes the features' SDL files into the one that clients' tools read: nothing in it is an
/// extension, and what it uses it defines. Run from its source.
final class ComposeSchema {

    static void main(String[] arguments) throws Exception {
        var types = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.sorted().toList()) {
                types.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }
        var ours = Set.copyOf(types.getDirectiveDefinitions().keySet());
        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
        // GraphQL's own directives are known to every tool.
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY)
                        .includeDirectiveDefinition(ours::contains);
        Files.writeString(Path.of(arguments[1]), new SchemaPrinter(options).print(schema));
    }
}
