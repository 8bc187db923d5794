package dev.triennium.api.participation;

import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.participation.ParticipationUse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The page that a link without a login opens. Its path holds the proof.
@Configuration(proxyBeanMethods = false)
class ParticipationPageConfiguration {

    private static final String PATH = "/participation/{token}";

    @Bean
    RouterFunction<ServerResponse> participationPage(
            ParticipationUse use, List<LinkPageView> pages) {
        var page = new ParticipationPage(use, pages);
        return RouterFunctions.route()
                .GET(PATH, page::look)
                .HEAD(PATH, page::look)
                .POST(PATH, page::submit)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain participationPageSecurity(HttpSecurity http) {
        return PublicPages.security(http, PublicPages.FORM_POLICY, "/participation/*");
    }
}
