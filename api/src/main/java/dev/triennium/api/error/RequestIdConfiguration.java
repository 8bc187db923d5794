package dev.triennium.api.error;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/// Gives each request its [RequestId], around all that the server does and logs for it.
@Configuration(proxyBeanMethods = false)
class RequestIdConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestIds() {
        return server -> server.addEngineValves(new RequestIds());
    }

    @Bean
    static TaskDecorator requestOfTask() {
        return RequestId::carried;
    }

    /// Outside of all filters: what the server itself says of a request that failed has the id too.
    private static final class RequestIds extends ValveBase {

        RequestIds() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            var id = id(request);
            response.setHeader(RequestId.HEADER, id);
            try (var _ = RequestId.during(id)) {
                getNext().invoke(request, response);
            }
        }

        /// The same where a request comes back, to go on with an asynchronous answer.
        private static String id(Request request) {
            @Nullable Object known = request.getAttribute(RequestId.class.getName());
            if (known instanceof String id) {
                return id;
            }
            var id = RequestId.of(request.getHeader(RequestId.HEADER));
            request.setAttribute(RequestId.class.getName(), id);
            return id;
        }
    }
}
