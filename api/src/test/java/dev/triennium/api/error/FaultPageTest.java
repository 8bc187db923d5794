package dev.triennium.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.error.Outages;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FaultPageTest {

    private static MockHttpServletResponse answer(
            String accept, String language, @Nullable Throwable failure) throws IOException {
        var beans = new StaticListableBeanFactory();
        beans.addBean("outages", (Outages) IllegalStateException.class::isInstance);
        var request = new MockHttpServletRequest("POST", "/error");
        request.addHeader(HttpHeaders.ACCEPT, accept);
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, language);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        var response = new MockHttpServletResponse();
        new FaultController(beans.getBeanProvider(Outages.class)).error(request, response);
        return response;
    }

    /// Such as an invitation's, of which somebody presses the button while there is no database.
    @Test
    void whoHasAPageOpenIsToldOnOneThatTheServiceIsAway() throws IOException {
        var answer = answer("text/html,*/*;q=0.8", "de-DE", new IllegalStateException());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"de\">", "Der Dienst ist derzeit nicht erreichbar;");
    }

    @Test
    void aProgramIsToldAsByTheApi() throws IOException {
        var answer = answer("application/json", "en", new IllegalStateException());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("\"code\":\"UNAVAILABLE\"");
    }

    @Test
    void whatIsOurFaultStaysAFault() throws IOException {
        var answer = answer("text/html", "en", new IllegalArgumentException());

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("<html lang=\"en\">");
    }
}
