package dev.triennium.local.product;

import dev.triennium.local.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The product's clock on the local stack: the machine's, moved forward by what people asked for.
/// It remembers across restarts, since the data has lived through those days.
final class LocalClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final Path file;
    private volatile Duration ahead;

    private LocalClock(Path file, Duration ahead) {
        this.file = file;
        this.ahead = ahead;
    }

    static LocalClock keptIn(Path folder) {
        var file = folder.resolve("clock");
        try {
            var ahead =
                    Files.exists(file)
                            ? Duration.parse(Files.readString(file).strip())
                            : Duration.ZERO;
            return new LocalClock(file, ahead);
        } catch (IOException e) {
            throw LocalFolders.failure("read the product's clock from " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /// A moment in the past leaves the clock where it is.
    synchronized void advanceTo(Instant moment) {
        var step = Duration.between(instant(), moment);
        if (step.isPositive()) {
            ahead = ahead.plus(step);
        }
    }

    synchronized void keep() {
        try {
            var draft = file.resolveSibling("clock.new");
            Files.writeString(draft, ahead.toString());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LocalFolders.failure("keep the product's clock in " + file, e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine, ahead).withZone(zone);
    }
}
