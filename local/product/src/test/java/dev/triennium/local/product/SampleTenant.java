package dev.triennium.local.product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An organisation that samples are made in, by one person and through the API.
///
/// @param mark stands wherever there is room for a text
record SampleTenant(Mutations mutations, String id, String mark, LocalDate today) {

    static SampleTenant of(Mutations mutations, String id, String mark) {
        var today =
                mutations
                        .client()
                        .run("query($id: ID!) { tenant(id: $id) { today } }", Map.of("id", id))
                        .at("/tenant/today")
                        .asString();
        return new SampleTenant(mutations, id, mark, LocalDate.parse(today));
    }

    /// The organisation of this name, as far as the client may see it.
    static String named(String name, ProductClient client) {
        var edges =
                client.run("{ tenants(first: 100) { edges { node { id name } } } }")
                        .at("/tenants/edges");
        for (var edge : edges) {
            if (edge.at("/node/name").asString().equals(name)) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("No tenant " + name);
    }

    /// A new organisation of this name, which no other test writes into.
    static JsonNode takenOnBy(ProductClient partner, String name) {
        var firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        return new Mutations(partner)
                .run(
                        "createTenant",
                        Map.of(
                                "firmId", firm,
                                "name", name,
                                "timeZone", "Europe/Berlin",
                                "services", "All",
                                "consent", "Signed"),
                        "tenant");
    }

    ProductClient client() {
        return mutations.client();
    }

    /// The same, for somebody else who may do something there.
    SampleTenant by(ProductClient other) {
        return new SampleTenant(mutations.by(other), id, mark, today);
    }

    /// @param result as in [Mutations#run]
    JsonNode run(String mutation, Map<String, ?> input, String result) {
        return mutations.run(mutation, input, result);
    }

    /// With the organisation as `tenantId`.
    JsonNode create(String mutation, Map<String, ?> input, String result) {
        var whole = new HashMap<String, Object>(input);
        whole.put("tenantId", id);
        return run(mutation, whole, result);
    }

    /// Changes an entity that was read or made before, by its id and version.
    JsonNode change(String mutation, JsonNode entity, Map<String, ?> input, String result) {
        return run(mutation, versioned(entity, input), result);
    }

    /// The input of a change.
    static Map<String, Object> versioned(JsonNode entity, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id(entity));
        input.put("expectedVersion", entity.path("version").asInt());
        return input;
    }

    /// Of nobody yet. The trail is read for raw ids, and must find none in it.
    static String newAddress() {
        return UUID.randomUUID().toString().replace("-", "") + "@invited.example";
    }

    static String id(JsonNode entity) {
        return entity.path("id").asString();
    }

    String standard(String key) {
        return client().run(
                        "query($key: String!) { standardByKey(key: $key) { id } }",
                        Map.of("key", key))
                .at("/standardByKey/id")
                .asString();
    }

    /// One that can be assessed.
    String clause(String standardKey) {
        var clauses =
                client().run(
                                """
                                query($key: String!) { standardByKey(key: $key) {
                                  clauses(first: 100) { edges { node { id number } } } } }
                                """,
                                Map.of("key", standardKey));
        for (var edge : clauses.at("/standardByKey/clauses/edges")) {
            if (edge.at("/node/number").asString().startsWith("8.3.")) {
                return id(edge.path("node"));
            }
        }
        throw new AssertionError("No clause in chapter 8.3 of " + standardKey);
    }

    /// Somebody who may be asked.
    String assignee() {
        return client().run(
                        """
                        query($id: ID!) { tenant(id: $id) {
                          colleagues(first: 1, filter: {active: true}) {
                            edges { node { id } } } } }
                        """,
                        Map.of("id", id))
                .at("/tenant/colleagues/edges/0/node/id")
                .asString();
    }
}
