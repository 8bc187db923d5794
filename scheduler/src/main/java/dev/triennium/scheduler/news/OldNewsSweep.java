package dev.triennium.scheduler.news;

import dev.triennium.domain.news.NewsBoard;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(SweepOrder.OLD_NEWS)
class OldNewsSweep implements Sweep {

    /// Each node reads every second.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final NewsBoard board;

    OldNewsSweep(NewsBoard board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "old-news";
    }

    @Override
    public void run() {
        board.forget(KEPT);
    }
}
