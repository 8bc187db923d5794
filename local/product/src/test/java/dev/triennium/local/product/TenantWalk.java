package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.local.product.OperationGenerator.Extent;
import dev.triennium.local.product.OperationGenerator.Own;
import dev.triennium.local.product.OperationGenerator.RootField;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads all that a person can see of a tenant: each entity by its id, as far as ids lead, and each
/// query with those ids.
final class TenantWalk {

    private static final GlobalIds IDS = GlobalIds.ofProduct();

    private static final Pattern TICKET = Pattern.compile("\\{[^{}]*\\?ticket=[^{}]*}");

    private static final int PAGE_SIZE = 20;
    private static final int MAX_DEPTH = 4;
    private static final int DEPTH_OF_PARTS = 2;

    /// How deep each read may go: what it costs is known before it runs, and is the same for all.
    private static final Map<String, Integer> DEPTHS = new ConcurrentHashMap<>();

    /// The hundredth control of a statement is read by the same code as the third.
    private static final int OF_ONE_TYPE = 3;

    /// Not every role may read everything.
    private static final String NOT_ALLOWED = "FORBIDDEN";

    private static final String TOO_MUCH = "OPERATION_TOO_COMPLEX";

    private final ProductClient client;
    private final OperationGenerator generator;
    private final Map<String, String> answers = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();
    private final Own own = new Own(new HashMap<>(), new HashMap<>());

    /// What has its figures further down, in what is no entity of its own.
    private static final Set<String> DEEP =
            Set.of("Certification", "InternalAuditProgramme", "QuotationRequest");

    private TenantWalk(ProductClient client, OperationGenerator generator) {
        this.client = client;
        this.generator = generator;
    }

    /// @param standard the id of any edition, for arguments that ask for one
    /// @param hidden ids by type that no walk finds, for arguments that ask for them
    /// @param first ids that are read before those that are found; gone ones are left out
    static TenantWalk through(
            String tenant,
            String standard,
            Map<String, String> hidden,
            Collection<String> first,
            ProductClient client,
            OperationGenerator generator) {
        var walk = new TenantWalk(client, generator);
        walk.own.ids().put("Standard", standard);
        walk.own.ids().putAll(hidden);
        walk.entities(tenant, first);
        walk.queries();
        return walk;
    }

    private void entities(String tenant, Collection<String> first) {
        var open = new ArrayDeque<>(List.of(tenant));
        open.addAll(first);
        own.ids().put("Tenant", tenant);
        lists().forEach(text -> follow(text, tenant, open));
        var node = query("node");
        while (!open.isEmpty()) {
            var id = open.remove();
            if (!ids.add(id)) {
                continue;
            }
            var type = IDS.convert(id).type().name();
            var response = read(node, Map.of(List.of("id"), id), type);
            var entity = JsonMapper.shared().readTree(response).path("data").path("node");
            if (entity.isNull() && first.contains(id)) {
                continue;
            }
            answers.put(id, response);
            assertThat(entity.isObject()).as("%s by its id: %s", type, response).isTrue();
            own.ids().putIfAbsent(type, id);
            own.versions().putIfAbsent(type, entity.path("version").asInt(1));
            leaves(entity, text -> follow(text, tenant, open));
        }
    }

    /// What stands in the lists of a tenant, which its own fields need not lead to. The audit trail
    /// also knows what is gone, and what is nobody's to read.
    private Set<String> lists() {
        var found = new TreeSet<String>();
        for (var field : generator.rootFields()) {
            if (field.root().equals("Query")
                    && !field.name().equals("auditTrail")
                    && isOfTenant(field)) {
                leaves(JsonMapper.shared().readTree(read(field, Map.of(), "")), found::add);
            }
        }
        return found;
    }

    private static boolean isOfTenant(RootField field) {
        return OperationGenerator.idPositions(field.definition()).stream()
                .anyMatch(position -> position.path().equals(List.of("tenantId")));
    }

    private void follow(String text, String tenant, ArrayDeque<String> open) {
        var id = IDS.convert(text);
        if (!id.isWellFormed()) {
            return;
        }
        if (id.tenant() == null) {
            own.ids().putIfAbsent(id.type().name(), text);
        }
        var isOfFirm = id.tenant() == null && id.type().name().startsWith("Firm");
        var isOfTenant = Objects.equals(id.tenant(), IDS.convert(tenant).tenant());
        if ((isOfFirm || isOfTenant) && !open.contains(text)) {
            var known = Stream.concat(ids.stream(), open.stream()).filter(isLike(id)).count();
            if (known < OF_ONE_TYPE) {
                open.add(text);
            }
        }
    }

    private static Predicate<String> isLike(GlobalId id) {
        return other -> IDS.convert(other).type().equals(id.type());
    }

    private void queries() {
        for (var field : generator.rootFields()) {
            if (field.root().equals("Query") && !Set.of("node", "nodes").contains(field.name())) {
                answers.put(field.toString(), read(field, Map.of(), ""));
            }
        }
        answers.remove("Query.productClock");
    }

    private RootField query(String name) {
        return generator.rootFields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String read(RootField field, Map<List<String>, String> given, String nodeType) {
        if (nodeType.isEmpty()) {
            return read(field, given, nodeType, null, 1);
        }
        var response = read(field, given, nodeType, null, DEEP.contains(nodeType) ? 4 : 2);
        return isTooMuch(response) ? inParts(field, given, nodeType) : response;
    }

    /// What has much beside each other is read field by field, so that what lies below is read too.
    private String inParts(RootField field, Map<List<String>, String> given, String nodeType) {
        var whole = JsonMapper.shared().createObjectNode();
        for (var part : generator.fields(nodeType)) {
            var response = read(field, given, nodeType, part, 1);
            var node = JsonMapper.shared().readTree(response).at("/data/node");
            if (node instanceof ObjectNode some) {
                whole.setAll(some);
            }
        }
        return "{\"data\":{\"node\":%s}}".formatted(whole.isEmpty() ? null : whole);
    }

    /// A link for a browser is another one each time.
    static String withoutTickets(String answer) {
        return TICKET.matcher(answer).replaceAll("null");
    }

    /// As deep as the product allows.
    ///
    /// @param part of the node; null: all of it
    /// @param least how deep at least, or the answer says that it is too much
    private String read(
            RootField field,
            Map<List<String>, String> given,
            String nodeType,
            @Nullable String part,
            int least) {
        var response = TOO_MUCH;
        var what = "%s %s %s".formatted(field, nodeType, part);
        var ofParts = DEEP.contains(nodeType) ? DEPTH_OF_PARTS + 1 : DEPTH_OF_PARTS;
        var most = DEPTHS.getOrDefault(what, part == null ? MAX_DEPTH : ofParts);
        for (var depth = most; depth >= least && isTooMuch(response); depth--) {
            var extent = new Extent(nodeType, depth, PAGE_SIZE, part);
            var operation = generator.operation(field, given, own, extent);
            response = client.send(operation.document(), operation.variables());
            DEPTHS.put(what, isTooMuch(response) ? depth - 1 : depth);
        }
        if (least > 1 && isTooMuch(response)) {
            return response;
        }
        var tree = JsonMapper.shared().readTree(response);
        assertThat(tree.path("errors"))
                .as("%s: %s", field, response)
                .allMatch(error -> error.at("/extensions/code").asString().equals(NOT_ALLOWED));
        leaves(JsonMapper.shared().readTree(withoutTickets(response)).path("data"), texts::add);
        // The names of fields in the audit trail are the product's own.
        tree.findValues("changes").forEach(changes -> changes.forEach(this::forgetField));
        tree.findValuesAsString("__typename").forEach(types::add);
        return withoutTickets(response);
    }

    private void forgetField(JsonNode change) {
        texts.remove(change.path("field").asString(""));
    }

    /// Whether the operation was refused for its size, before or after it was parsed.
    static boolean isTooMuch(String response) {
        return response.contains(TOO_MUCH) || response.contains("'grammar' tokens");
    }

    static void leaves(JsonNode node, Consumer<String> visitor) {
        if (node.isString()) {
            visitor.accept(node.asString());
        }
        node.forEach(child -> leaves(child, visitor));
    }

    /// What each read answered, to compare with a later walk.
    Map<String, String> answers() {
        return answers;
    }

    /// Each type of object that came.
    Set<String> types() {
        return types;
    }

    /// Each text that came, ids included.
    Set<String> texts() {
        return texts;
    }

    /// The ids of the tenant's entities and of the firms that work for it.
    Set<String> ids() {
        return ids;
    }

    Own own() {
        return own;
    }
}
