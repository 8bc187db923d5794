package dev.triennium.persistence.idempotency;

import dev.triennium.domain.EntityId;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an input says, in a form that outlives releases: by the names of its components, in the
/// order of the alphabet, without those that say nothing (null, empty or false). One more
/// component changes nothing for a request that does not use it, and neither does another order.
final class NamedForm {

    private NamedForm() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case EntityId id -> id.value().toString();
            case Record record -> nameOfCase(record) + "{" + components(record) + "}";
            case Enum<?> constant -> constant.name();
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case List<?> list -> joined(list.stream().map(NamedForm::of));
            case Collection<?> set -> joined(set.stream().map(NamedForm::of).sorted());
            case Map<?, ?> map ->
                    joined(
                            map.entrySet().stream()
                                    .map(one -> of(one.getKey()) + ":" + of(one.getValue()))
                                    .sorted());
            default -> quoted(value.toString());
        };
    }

    /// Of several records that may stand at one place, which one it is.
    private static String nameOfCase(Record record) {
        return Stream.of(record.getClass().getInterfaces()).anyMatch(Class::isSealed)
                ? record.getClass().getSimpleName()
                : "";
    }

    private static String components(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .sorted(Comparator.comparing(RecordComponent::getName))
                .filter(component -> saysSomething(value(record, component)))
                .map(component -> component.getName() + ":" + of(value(record, component)))
                .collect(Collectors.joining(","));
    }

    private static boolean saysSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean bool -> bool;
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Optional<?> optional -> optional.isPresent();
            default -> true;
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
