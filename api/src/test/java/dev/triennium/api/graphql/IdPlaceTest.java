package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdPlaceTest {

    private static final GlobalIds IDS = GlobalIds.ofProduct();
    private static final String OF =
            "directive @of(type: String!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION\n";

    private static GraphQLFieldDefinition field(String arguments, String inputs) {
        var sdl = OF + "type Query { field" + arguments + ": String }\n" + inputs;
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(sdl), RuntimeWiring.newRuntimeWiring().build())
                .getQueryType()
                .getFieldDefinition("field");
    }

    @Test
    void idsAreFoundHoweverDeep() {
        var field =
                field(
                        "(input: In!, other: ID @of(type: \"Node\"))",
                        """
                        input In { id: ID! @of(type: "Site") parts: [Part!]! }
                        input Part { ids: [ID!] @of(type: "Standard") name: String! }
                        """);
        assertThat(IdPlace.in(field, IDS))
                .containsExactly(
                        new IdPlace(List.of("input", "id"), IdTypes.named("Site"), true),
                        new IdPlace(
                                List.of("input", "parts", "*", "ids", "*"),
                                IdTypes.named("Standard"),
                                false),
                        new IdPlace(List.of("other"), null, false));
    }

    @Test
    void idsOfTheDomainTakeThePlaceOfTexts() {
        var standard = GlobalId.of("Standard", new UUID(0, 1));
        var site = GlobalId.of("Site", new TenantId(new UUID(0, 2)), new UUID(0, 3));
        var items = new IdPlace(List.of("in", "*", "ids", "*"), standard.type(), false);
        var any = new IdPlace(List.of("any"), null, false);
        var missing = new IdPlace(List.of("missing"), site.type(), false);
        var empty = new IdPlace(List.of("empty"), site.type(), false);
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("any", site.toString());
        arguments.put("empty", null);
        arguments.put(
                "in",
                List.of(
                        Map.of("name", "no ids"),
                        Map.of("name", "x", "ids", List.of(standard.toString(), site.toString()))));

        var given = GivenArguments.read(arguments, List.of(items, any, missing, empty), IDS);

        assertThat(given.ids())
                .containsExactly(
                        new GivenId(List.of("in", "1", "ids", "0"), standard.type(), standard),
                        new GivenId(List.of("in", "1", "ids", "1"), standard.type(), site),
                        new GivenId(List.of("any"), null, site));
        assertThat(given.values()).containsOnlyKeys("any", "empty", "in");
        assertThat(given.values())
                .containsEntry("any", site)
                .containsEntry("empty", null)
                .containsEntry(
                        "in",
                        List.of(
                                Map.of("name", "no ids"),
                                Map.of(
                                        "name",
                                        "x",
                                        "ids",
                                        List.of(new StandardId(new UUID(0, 1)), site))));
    }

    @Test
    void anIdThatDoesNotSayItsTypeIsRefusedAtTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IdPlace.in(field("(id: ID!)", ""), IDS))
                .withMessageContaining("[id]");
    }

    @Test
    void aTypeWithoutIdsIsRefusedAtTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IdPlace.in(field("(id: ID! @of(type: \"Planet\"))", ""), IDS))
                .withMessageContaining("Planet");
    }

    @Test
    void anInputThatHoldsItselfIsRefusedAtTheStart() {
        var field = field("(in: In)", "input In { in: In id: ID @of(type: \"Site\") }");
        assertThatIllegalStateException().isThrownBy(() -> IdPlace.in(field, IDS));
    }
}
