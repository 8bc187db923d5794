package dev.triennium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product: API, persistence and scheduler in one process.
@SpringBootApplication(
        scanBasePackages = {
            "dev.triennium.api",
            "dev.triennium.persistence",
            "dev.triennium.scheduler"
        })
public class TrienniumApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrienniumApplication.class, args);
    }
}
