package dev.triennium.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final List<Integer> all = IntStream.range(0, 250).boxed().toList();
    private final List<PageRequest> requests = new ArrayList<>();

    private Page<Integer> page(PageRequest request) {
        requests.add(request);
        var from = request.from();
        var begin = from == null ? 0 : Integer.parseInt(from.keys().getFirst()) + 1;
        var end = Math.min(begin + request.size(), all.size());
        return new Page<>(
                all.subList(begin, end).stream()
                        .map(one -> new Page.Item<>(one, new Cursor(List.of(String.valueOf(one)))))
                        .toList(),
                begin > 0,
                end < all.size(),
                () -> ListCount.exactly(all.size()));
    }

    @Test
    void aListIsReadToItsEnd() {
        assertThat(Pages.list(this::page, _ -> true, Integer.MAX_VALUE)).isEqualTo(all);
        assertThat(requests).hasSize(3);
    }

    @Test
    void moreThanEnoughIsRead() {
        assertThat(Pages.list(this::page, _ -> true, 100)).hasSizeGreaterThan(100);
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatIsNotWantedDoesNotCount() {
        assertThat(Pages.list(this::page, one -> one >= 120, 100)).hasSize(130).startsWith(120);
        assertThat(requests).hasSize(3);
    }
}
