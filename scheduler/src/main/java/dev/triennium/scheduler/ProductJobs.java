package dev.triennium.scheduler;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// All sweeps, in the order in which one feeds the next. Quartz runs them one by one; the local
/// stack, which moves the product's clock, runs them all.
@Component
public class ProductJobs {

    private static final Logger log = LoggerFactory.getLogger(ProductJobs.class);

    private final List<Sweep> sweeps;

    ProductJobs(List<Sweep> sweeps) {
        this.sweeps = List.copyOf(sweeps);
    }

    /// A sweep that fails does not keep the others from their work.
    public void runAll() {
        for (var sweep : sweeps) {
            try {
                sweep.run();
            } catch (RuntimeException e) {
                log.error("The sweep {} failed", sweep.name(), e);
            }
        }
    }

    /// @throws IllegalArgumentException when there is no such sweep
    public void run(String name) {
        sweeps.stream()
                .filter(sweep -> sweep.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sweep is called " + name))
                .run();
    }

    public List<String> names() {
        return sweeps.stream().map(Sweep::name).toList();
    }
}
