package dev.triennium.domain.paging;

import dev.triennium.domain.paging.PageRequest.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads lists page by page.
public final class Pages {

    private Pages() {}

    /// What is wanted of a list, in its order; no more pages are read once there is more than
    /// enough.
    public static <T> List<T> list(
            Function<PageRequest, Page<T>> pages, Predicate<? super T> wanted, int enough) {
        var found = new ArrayList<T>();
        var request = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            var page = pages.apply(request);
            page.values().stream().filter(wanted).forEach(found::add);
            if (!page.hasNext() || found.size() > enough) {
                return found;
            }
            request =
                    new PageRequest(
                            PageRequest.MAX_SIZE,
                            Direction.FORWARD,
                            page.items().getLast().cursor());
        }
    }
}
