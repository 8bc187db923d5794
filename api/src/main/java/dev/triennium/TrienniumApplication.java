package dev.triennium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The product: API, persistence and scheduler in one process.
@SpringBootApplication(
        scanBasePackages = {
            "dev.triennium.api",
            "dev.triennium.persistence",
            "dev.triennium.scheduler"
        })
@ConfigurationPropertiesScan("dev.triennium.api")
public class TrienniumApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrienniumApplication.class, args);
    }
}
