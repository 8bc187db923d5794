package dev.triennium.api.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Cuts off bodies that trickle in. The server looks at the pause between two packets alone, so
/// that one byte now and then would keep a request for days. A body has a while to begin with, and
/// a second for each so many bytes of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowBodies extends OncePerRequestFilter {

    static final Duration WHILE = Duration.ofSeconds(30);
    static final int BYTES_A_SECOND = 16 * 1024;

    private static final Set<String> WITHOUT_BODY =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final LongSupplier nanos;

    @Autowired
    SlowBodies() {
        this(System::nanoTime);
    }

    SlowBodies(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var timed = new Timed(request, nanos);
        try {
            chain.doFilter(timed, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!timed.isLate() || response.isCommitted()) {
                throw e;
            }
            ErrorResponses.writeWithStatus(
                    request,
                    response,
                    ApiError.of(ApiErrorCode.BAD_USER_INPUT, "The request came in too slowly.")
                            .withStatus(HttpStatus.REQUEST_TIMEOUT));
        }
    }

    private static final class Timed extends HttpServletRequestWrapper {

        private final LongSupplier nanos;
        private @Nullable TimedBody body;

        Timed(HttpServletRequest request, LongSupplier nanos) {
            super(request);
            this.nanos = nanos;
        }

        boolean isLate() {
            return body != null && body.isLate;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new TimedBody(super.getInputStream(), nanos);
            }
            return body;
        }
    }

    private static final class TimedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final LongSupplier nanos;
        private final long start;
        private long received;
        private boolean isLate;

        TimedBody(ServletInputStream body, LongSupplier nanos) {
            this.body = body;
            this.nanos = nanos;
            this.start = nanos.getAsLong();
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = body.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws IOException {
            received += more;
            var allowed = WHILE.plusSeconds(received / BYTES_A_SECOND);
            if (nanos.getAsLong() - start > allowed.toNanos()) {
                isLate = true;
                throw new IOException("The body comes in too slowly");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
