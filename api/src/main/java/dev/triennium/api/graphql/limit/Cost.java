package dev.triennium.api.graphql.limit;

import java.util.List;
import java.util.stream.Stream;

/// How many nodes a part of an operation asks for.
///
/// @param where most of them are: the lists on the way there, with their sizes
record Cost(long nodes, List<String> where) {

    static final Cost NOTHING = new Cost(0, List.of());

    Cost {
        where = List.copyOf(where);
    }

    static Cost of(long nodes) {
        return new Cost(nodes, List.of());
    }

    /// The larger of the two says where to look.
    Cost and(Cost other) {
        return new Cost(plus(nodes, other.nodes), nodes < other.nodes ? other.where : where);
    }

    /// That of a list whose items cost this.
    Cost times(String list, long items) {
        return new Cost(
                Math.min(nodes * items, Integer.MAX_VALUE),
                Stream.concat(Stream.of("%s (%d)".formatted(list, items)), where.stream())
                        .toList());
    }

    private static long plus(long a, long b) {
        return Math.min(a + b, Integer.MAX_VALUE);
    }
}
