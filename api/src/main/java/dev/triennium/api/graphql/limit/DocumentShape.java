package dev.triennium.api.graphql.limit;

import dev.triennium.api.error.ApiErrorCode;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The limits that a document keeps or breaks by its text alone. It is looked at before
/// validation, which a hostile document can make expensive. Each fragment is looked at once,
/// whatever the number of its uses.
final class DocumentShape {

    private static final Set<String> CONDITIONS = Set.of("skip", "include");

    private final Map<String, FragmentDefinition> fragments;
    private final Fold depths = new Fold(this::depth, Math::max);
    private long aliases;
    private long directives;

    private DocumentShape(Document document) {
        this.fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(
                                Collectors.toMap(
                                        FragmentDefinition::getName,
                                        Function.identity(),
                                        (first, _) -> first));
    }

    static void check(Document document) {
        var shape = new DocumentShape(document);
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> shape.count(fragment, fragment.getSelectionSet()));
        operations.forEach(operation -> shape.count(operation, operation.getSelectionSet()));
        Limits.check("aliases", shape.aliases, Limits.ALIASES);
        Limits.check("directives", shape.directives, Limits.DIRECTIVES);
        operations.forEach(shape::check);
    }

    private void check(OperationDefinition operation) {
        var set = operation.getSelectionSet();
        Limits.check("levels", depths.of(set), Limits.DEPTH);
        var roots = new Fold(_ -> 1, DocumentShape::plus).of(set);
        switch (operation.getOperation()) {
            case QUERY -> Limits.check("root fields", roots, Limits.QUERY_FIELDS);
            case MUTATION -> Limits.check("root fields", roots, Limits.MUTATION_FIELDS);
            case SUBSCRIPTION -> refuseConditions(set);
        }
    }

    private long depth(Field field) {
        return 1 + depths.of(field.getSelectionSet());
    }

    /// What would be left of a subscription without its root field means nothing.
    private static void refuseConditions(SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            var isConditional =
                    selection instanceof DirectivesContainer<?> container
                            && container.getDirectives().stream()
                                    .anyMatch(one -> CONDITIONS.contains(one.getName()));
            if (isConditional) {
                throw Limits.refused(
                        ApiErrorCode.BAD_USER_INPUT,
                        "@skip and @include may not stand on the root of a subscription.");
            }
        }
    }

    private void count(DirectivesContainer<?> container, @Nullable SelectionSet set) {
        directives += container.getDirectives().size();
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> {
                    aliases += field.getAlias() == null ? 0 : 1;
                    count(field, field.getSelectionSet());
                }
                case InlineFragment inline -> count(inline, inline.getSelectionSet());
                case FragmentSpread spread -> count(spread, null);
                default -> throw new IllegalStateException(selection.getClass().getName());
            }
        }
    }

    private static long plus(long a, long b) {
        return Math.min(a + b, Integer.MAX_VALUE);
    }

    /// A number made of those of the fields of a selection, through its fragments.
    private final class Fold {

        private final ToLongFunction<Field> ofField;
        private final LongBinaryOperator combine;
        private final Map<String, Long> ofFragments = new HashMap<>();

        Fold(ToLongFunction<Field> ofField, LongBinaryOperator combine) {
            this.ofField = ofField;
            this.combine = combine;
        }

        long of(@Nullable SelectionSet set) {
            if (set == null) {
                return 0;
            }
            var result = 0L;
            for (Selection<?> selection : set.getSelections()) {
                result = combine.applyAsLong(result, of(selection));
            }
            return result;
        }

        private long of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> ofField.applyAsLong(field);
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> ofFragment(spread.getName());
                default -> throw new IllegalStateException(selection.getClass().getName());
            };
        }

        private long ofFragment(String name) {
            var known = ofFragments.get(name);
            var fragment = fragments.get(name);
            if (known != null || fragment == null) {
                return known == null ? 0 : known;
            }
            // A cycle ends here; validation refuses it.
            ofFragments.put(name, 0L);
            var result = of(fragment.getSelectionSet());
            ofFragments.put(name, result);
            return result;
        }
    }
}
