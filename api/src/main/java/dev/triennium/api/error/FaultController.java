package dev.triennium.api.error;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.Outages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the server says when a request failed outside of GraphQL, in the same form; as a page to
/// whoever opened one.
@Controller
class FaultController implements ErrorController {

    private final ObjectProvider<Outages> outages;

    FaultController(ObjectProvider<Outages> outages) {
        this.outages = outages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status =
                code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && outages.stream().anyMatch(one -> one.isOutage(failure))) {
            ErrorResponses.writeWithStatus(request, response, ApiError.outage());
            return;
        }
        ErrorResponses.writeWithStatus(
                request,
                response,
                ApiError.of(
                                known.is5xxServerError()
                                        ? ApiErrorCode.INTERNAL
                                        : ApiErrorCode.BAD_USER_INPUT,
                                new Message(known.getReasonPhrase(), List.of()))
                        .withStatus(known));
    }
}
