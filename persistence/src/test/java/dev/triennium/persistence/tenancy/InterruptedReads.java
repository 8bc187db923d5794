package dev.triennium.persistence.tenancy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;
import org.springframework.transaction.PlatformTransactionManager;

/// For tests of what somebody reads while somebody else writes.
public final class InterruptedReads {

    private InterruptedReads() {}

    /// A way to the tables on which something else is committed before the second statement.
    public static TenantDsl tenants(DSLContext dsl, TableDictionary tables, Runnable writer) {
        var statements = new AtomicInteger();
        var listener =
                new ExecuteListener() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void executeStart(ExecuteContext context) {
                        if (statements.incrementAndGet() == 2) {
                            CompletableFuture.runAsync(writer).join();
                        }
                    }
                };
        ExecuteListenerProvider provider = () -> listener;
        return new TenantDsl(DSL.using(dsl.configuration().derive(provider)), tables);
    }

    /// As reads were without snapshots.
    public static Snapshots withoutSnapshots(PlatformTransactionManager manager, DSLContext dsl) {
        return new Snapshots(manager, dsl) {
            @Override
            public <T> T read(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
