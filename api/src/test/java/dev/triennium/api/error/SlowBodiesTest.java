package dev.triennium.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SlowBodiesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SlowBodies filter = new SlowBodies(nanos::get);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /// Reads a body in pieces, each of which takes so long.
    private int read(int size, int piece, Duration pause) throws Exception {
        var request = new MockHttpServletRequest("PUT", "/uploads/x");
        request.setContent(new byte[size]);
        var read = new AtomicLong();
        FilterChain chain =
                (given, _) -> {
                    var body = given.getInputStream();
                    var bytes = new byte[piece];
                    for (var count = 0; count >= 0; count = body.read(bytes, 0, piece)) {
                        read.addAndGet(count);
                        nanos.addAndGet(pause.toNanos());
                    }
                };
        filter.doFilter(request, response, chain);
        return read.intValue();
    }

    @Test
    void aBodyThatTricklesInIsCut() throws Exception {
        assertThat(read(1_000, 1, Duration.ofSeconds(19))).isLessThan(5);
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(response.getContentAsString()).contains("BAD_USER_INPUT", "too slowly");
    }

    @Test
    void aLargeOneOverASlowLineHasItsTime() throws Exception {
        var size = 10 * 1024 * 1024;
        assertThat(read(size, SlowBodies.BYTES_A_SECOND, Duration.ofSeconds(1))).isEqualTo(size);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void whatFailsOtherwiseFailsAsBefore() {
        var request = new MockHttpServletRequest("POST", "/graphql");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                filter.doFilter(
                                        request,
                                        response,
                                        (_, _) -> {
                                            throw new IOException("gone");
                                        }));
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
