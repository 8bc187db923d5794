package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EachSecondTest {

    @Test
    void anOutageIsSaidAtItsBeginningAndAtItsEnd(CapturedOutput output) {
        var isAway = new AtomicBoolean(true);
        var reader =
                new EachSecond(
                        "tidings",
                        "Tidings",
                        () -> {
                            if (isAway.get()) {
                                throw new UncheckedIOException(new ConnectException("refused"));
                            }
                        });
        reader.attempt();
        reader.attempt();
        isAway.set(false);
        reader.attempt();
        reader.attempt();

        assertThat(output.getAll().lines().filter(line -> line.contains("Tidings")))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .endsWith(
                                                "Tidings cannot be read: java.net.ConnectException: refused"),
                        line -> assertThat(line).endsWith("Tidings can be read again"));
    }
}
