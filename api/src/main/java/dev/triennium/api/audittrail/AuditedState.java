package dev.triennium.api.audittrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// An entity as the audit trail has it, field by field.
///
/// @param fields the values by the place of the field, in the order of the JSON; a field without a
///     value is not there
record AuditedState(Map<String, List<Value>> fields) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+\\.)*(name|fileName)");

    /// @param named what the value is the id of, as the domain calls it, such as `Site`; null when
    ///     it is no id
    record Value(String text, @Nullable String named) {}

    /// A field that has other values after than before.
    record Change(String field, List<Value> before, List<Value> after) {}

    /// @param json null when there was no entity
    static AuditedState read(@Nullable String json) {
        return new Reader().read(json);
    }

    /// In the order of the fields.
    static List<Change> changes(@Nullable String before, @Nullable String after) {
        var reader = new Reader();
        var old = reader.read(before);
        var now = reader.read(after);
        var fields = new LinkedHashSet<>(now.fields.keySet());
        fields.addAll(old.fields.keySet());
        return fields.stream()
                .map(field -> new Change(field, old.values(field), now.values(field)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private List<Value> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// What the entity was called.
    Optional<String> name() {
        return fields.entrySet().stream()
                .filter(field -> NAME.matcher(field.getKey()).matches())
                .map(field -> field.getValue().getFirst().text())
                .findFirst();
    }

    /// Numbers the items of lists by their ids where they have one, so that an item has the same
    /// number in all that one reader reads.
    private static final class Reader {

        private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

        AuditedState read(@Nullable String json) {
            var fields = new LinkedHashMap<String, List<Value>>();
            if (json != null) {
                collect("", "", JSON.readTree(json), fields);
            }
            return new AuditedState(fields);
        }

        /// @param field the last part of the path
        private void collect(
                String path, String field, JsonNode node, Map<String, List<Value>> into) {
            var id = id(field, node);
            if (id.isPresent()) {
                add(path, id.get(), into);
            } else if (node.isObject()) {
                for (var part : node.properties()) {
                    var name = part.getKey();
                    collect(path.isEmpty() ? name : path + "." + name, name, part.getValue(), into);
                }
            } else if (node.isArray()) {
                for (var i = 0; i < node.size(); i++) {
                    collect(path + place(path, field, node.get(i), i), field, node.get(i), into);
                }
            } else if (!node.isNull()) {
                add(path, new Value(node.asString(), null), into);
            }
        }

        private static void add(String path, Value value, Map<String, List<Value>> into) {
            into.computeIfAbsent(path, _ -> new ArrayList<>()).add(value);
        }

        /// Plain values are all values of the list itself.
        private String place(String list, String field, JsonNode item, int index) {
            if (item.isValueNode() || id(field, item).isPresent()) {
                return "";
            }
            var own = item.path("id");
            var key = own.isMissingNode() ? Integer.toString(index) : own.toString();
            var known = numbers.computeIfAbsent(list, _ -> new HashMap<>());
            var number = known.computeIfAbsent(key, _ -> known.size());
            return "[" + number + "]";
        }

        /// An id says of what it is. Those of older entries are a mere `value`: of what, their
        /// field tells.
        private static Optional<Value> id(String field, JsonNode node) {
            if (!node.isObject() || node.size() != 1) {
                return Optional.empty();
            }
            var only = node.properties().iterator().next();
            var text = only.getValue();
            if (!text.isString() || !UUID_FORM.matcher(text.asString()).matches()) {
                return Optional.empty();
            }
            var name = only.getKey();
            return Optional.of(
                    new Value(text.asString(), name.equals("value") ? namedBy(field) : name));
        }

        private static String namedBy(String field) {
            if (field.endsWith("By") || field.equals("assignee")) {
                return "Person";
            }
            var one = field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
            return one.isEmpty()
                    ? one
                    : one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
        }
    }
}
