package dev.triennium.local.product;

import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ParentProcess;
import dev.triennium.local.process.StopList;
import java.util.Locale;
import org.springframework.boot.logging.LoggingSystem;

/// Starts the whole product on one machine: `./mvnw spring-boot:run` at the root.
public final class LocalTriennium {

    private LocalTriennium() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        // Until the application configures logging, the stack's own lines are all that is said.
        LoggingSystem.get(LocalTriennium.class.getClassLoader()).beforeInitialize();
        ParentProcess.endWithIt();
        var stops = StopList.atExit();
        try {
            var stack = LocalStack.start(LocalOptions.fromSettings(), stops, LocalTriennium::say);
            say(stack.greeting());
        } catch (RuntimeException e) {
            if (!stops.isStopping()) {
                fail(e);
            }
        }
    }

    private static void fail(RuntimeException e) {
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
