package dev.triennium.local.product;

import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ParentProcess;
import dev.triennium.local.process.StopList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.logging.LoggingSystem;

/// Starts the whole product on one machine: `./mvnw spring-boot:run` at the root.
public final class LocalTriennium {

    private static final AtomicBoolean HAS_FAILED = new AtomicBoolean();

    private LocalTriennium() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        // Until the application configures logging, the stack's own lines are all that is said.
        LoggingSystem.get(LocalTriennium.class.getClassLoader()).beforeInitialize();
        ParentProcess.endWithIt();
        var stops = StopList.atExit(LocalTriennium::endWell);
        try {
            var stack = LocalStack.start(LocalOptions.fromSettings(), stops, LocalTriennium::say);
            say(stack.greeting());
        } catch (RuntimeException e) {
            if (!stops.isStopping()) {
                fail(e);
            }
        }
    }

    /// Who stops the stack has not seen it fail. After SIGTERM the JVM would say 143, of
    /// which Maven makes a failed build.
    private static void endWell() {
        if (!HAS_FAILED.get()) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void fail(RuntimeException e) {
        HAS_FAILED.set(true);
        if (!(e instanceof LocalStartException)) {
            throw e;
        }
        System.err.println(e.getMessage());
        System.exit(1);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
