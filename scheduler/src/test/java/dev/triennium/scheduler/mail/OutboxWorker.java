package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.OutboxService;
import dev.triennium.scheduler.ReadableSubjectIds;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// A process that sends the outbox on two threads once it reads a line. It has no more beans than
/// that takes, since a test starts several.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JooqAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "dev.triennium.persistence.tenancy",
            "dev.triennium.persistence.mail",
            "dev.triennium.scheduler.mail"
        },
        lazyInit = true)
@Import({OutboxService.class, ReadableSubjectIds.class})
class OutboxWorker {

    static final int THREADS = 2;
    static final String READY = "worker is ready";
    static final String DONE = "worker is done";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] settings) throws IOException, InterruptedException {
        var context =
                new SpringApplicationBuilder(OutboxWorker.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run(settings);
        var outbox = context.getBean(OutboxService.class);
        outbox.countDead();
        System.out.println(READY);
        if (System.in.read() < 0) {
            return;
        }
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(() -> sendAll(outbox)));
        }
        for (var thread : threads) {
            thread.join();
        }
        System.out.println(DONE);
    }

    private static void sendAll(OutboxService outbox) {
        while (outbox.sendSome().handled() > 0) {
            // Until nothing is due.
        }
    }
}
