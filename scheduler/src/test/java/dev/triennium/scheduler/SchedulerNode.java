package dev.triennium.scheduler;

import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// A process with the product's Quartz settings and one sweep, which says that it runs and, if
/// told so, never comes to an end.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    QuartzAutoConfiguration.class
})
@Import({QuartzConfiguration.class, ProductJobs.class})
class SchedulerNode {

    static final String READY = "node is ready";
    static final String RUNS = "sweep runs";
    static final String HANGS = "test.sweep-hangs";

    @Bean
    Sweep sweep(@Value("${" + HANGS + "}") boolean hangs) {
        return new Sweep() {
            @Override
            public String name() {
                return "watched";
            }

            @Override
            public void run() {
                System.out.println(RUNS);
                if (hangs) {
                    waitForever();
                }
            }
        };
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] settings) {
        new SpringApplicationBuilder(SchedulerNode.class)
                .web(WebApplicationType.NONE)
                .run(settings);
        System.out.println(READY);
    }
}
