package dev.triennium.persistence;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

/// Counts the statements that a piece of work sends, all of them on its own thread.
@Component
public class StatementCount implements ExecuteListenerProvider {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    public int of(Runnable work) {
        var before = COUNT.get()[0];
        work.run();
        return COUNT.get()[0] - before;
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                COUNT.get()[0]++;
            }
        };
    }
}
