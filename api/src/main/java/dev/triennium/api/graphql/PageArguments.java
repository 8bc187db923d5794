package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.paging.PageRequest.Direction;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The arguments `first`, `after`, `last` and `before` of a connection. A controller method
/// takes them as one parameter, without an annotation.
///
/// @param request what the repository is asked for
/// @param list which list, in which order, under which filter; a cursor of another one is
///     refused
public record PageArguments(PageRequest request, String list) {

    static final int DEFAULT_SIZE = 20;

    public PageArguments {
        Objects.requireNonNull(request);
        Objects.requireNonNull(list);
    }

    static PageArguments of(Map<String, ? extends @Nullable Object> arguments, String list) {
        var first = (Integer) arguments.get("first");
        var last = (Integer) arguments.get("last");
        var after = (String) arguments.get("after");
        var before = (String) arguments.get("before");
        if ((first != null && last != null) || (after != null && before != null)) {
            throw refused("A page has one direction: first and after, or last and before.");
        }
        if ((first != null && before != null) || (last != null && after != null)) {
            throw refused("The argument first goes with after, and last goes with before.");
        }
        var isBackward = last != null || before != null;
        var size = isBackward ? last : first;
        if (size != null && (size < 0 || size > PageRequest.MAX_SIZE)) {
            throw refused("A page has 0 to {0} items.", PageRequest.MAX_SIZE);
        }
        var from = isBackward ? before : after;
        return new PageArguments(
                new PageRequest(
                        size == null ? DEFAULT_SIZE : size,
                        isBackward ? Direction.BACKWARD : Direction.FORWARD,
                        from == null ? null : decode(from, list)),
                list);
    }

    String encode(Cursor cursor) {
        return Cursors.encode(cursor, list);
    }

    private static Cursor decode(String text, String list) {
        return Cursors.decode(text, list)
                .orElseThrow(() -> refused("The cursor is not one of this list."));
    }

    private static ApiException refused(String sentence, Object... values) {
        return new ApiException(ApiErrorCode.BAD_USER_INPUT, sentence, values);
    }
}
