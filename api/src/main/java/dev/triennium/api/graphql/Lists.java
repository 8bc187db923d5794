package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.List;
import java.util.stream.IntStream;

/// Pages of lists that are in memory and only ever grow at their end, so that an index stays a
/// cursor.
public final class Lists {

    private Lists() {}

    public static <T> Page<T> page(List<T> list, PageRequest request) {
        var isForward = request.direction() == PageRequest.Direction.FORWARD;
        var from = request.from();
        var start = isForward ? 0 : list.size();
        if (from != null) {
            var index = index(from);
            start = Math.clamp(isForward ? index + 1L : index, 0, list.size());
        }
        var first = isForward ? start : Math.max(0, start - request.size());
        var last = isForward ? Math.min(list.size(), start + request.size()) : start;
        return new Page<>(
                IntStream.range(first, last)
                        .mapToObj(
                                index ->
                                        new Page.Item<>(
                                                list.get(index),
                                                new Cursor(List.of(Integer.toString(index)))))
                        .toList(),
                first > 0,
                last < list.size(),
                () -> ListCount.exactly(list.size()));
    }

    private static int index(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().getFirst());
        } catch (NumberFormatException _) {
            throw new ApiException(
                    ApiErrorCode.BAD_USER_INPUT, "The cursor is not one of this list.");
        }
    }
}
