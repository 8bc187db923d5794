package dev.triennium.api.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field's arguments with ids of the domain where the client sent texts, so that controllers and
/// inputs are bound to them as they are; a [GlobalId] stands where any type may be named.
///
/// @param ids in the order of their places
record GivenArguments(Map<String, @Nullable Object> values, List<GivenId> ids) {

    static GivenArguments read(
            Map<String, ? extends @Nullable Object> arguments,
            List<IdPlace> places,
            GlobalIds globalIds) {
        var ids = new ArrayList<GivenId>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(arguments);
        for (var place : places) {
            values = new Reading(place, globalIds, ids).inFields(values, List.of());
        }
        return new GivenArguments(values, List.copyOf(ids));
    }

    /// @param found takes what stands in the place
    private record Reading(IdPlace place, GlobalIds globalIds, List<GivenId> found) {

        private @Nullable Object in(@Nullable Object value, List<String> at) {
            return switch (value) {
                case null -> null;
                case Map<?, ?> fields -> inFields(fields, at);
                case List<?> items -> inItems(items, at);
                default -> {
                    var id = globalIds.convert(value.toString());
                    var given = new GivenId(at, place.type(), id);
                    found.add(given);
                    yield given.value();
                }
            };
        }

        private Map<String, @Nullable Object> inFields(Map<?, ?> fields, List<String> at) {
            var changed = new LinkedHashMap<String, @Nullable Object>();
            var step = place.path().get(at.size());
            fields.forEach(
                    (name, value) ->
                            changed.put(
                                    name.toString(),
                                    step.equals(name) ? in(value, append(at, step)) : value));
            return changed;
        }

        private List<@Nullable Object> inItems(List<?> items, List<String> at) {
            var changed = new ArrayList<@Nullable Object>();
            for (var item : items) {
                changed.add(in(item, append(at, Integer.toString(changed.size()))));
            }
            return changed;
        }

        private static List<String> append(List<String> path, String part) {
            return Stream.concat(path.stream(), Stream.of(part)).toList();
        }
    }
}
