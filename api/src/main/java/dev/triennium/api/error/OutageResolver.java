package dev.triennium.api.error;

import dev.triennium.domain.error.Outages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Pages and files while there is no database: what [FaultController] says of it, before the
/// server would log a trace for each request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(OutageResolver.class);

    private final ObjectProvider<Outages> outages;

    OutageResolver(ObjectProvider<Outages> outages) {
        this.outages = outages;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (response.isCommitted() || outages.stream().noneMatch(one -> one.isOutage(failure))) {
            return null;
        }
        // The path may hold somebody's secret.
        log.warn("{} has no database: {}", request.getMethod(), Faults.innermost(failure));
        try {
            ErrorResponses.writeWithStatus(request, response, ApiError.outage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
