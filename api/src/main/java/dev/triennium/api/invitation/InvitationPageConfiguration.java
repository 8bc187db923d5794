package dev.triennium.api.invitation;

import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.invitation.InvitationAcceptance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The page that the link of an invitation opens. Its path holds the proof.
@Configuration(proxyBeanMethods = false)
class InvitationPageConfiguration {

    private static final String PATH = "/invitations/{token}";

    @Bean
    RouterFunction<ServerResponse> invitationPage(
            InvitationAcceptance acceptance,
            @Value("${triennium.web.base-url:http://localhost:8080}") String console) {
        var page =
                new InvitationPage(
                        acceptance, console, new ClassPathResource("console/index.html").exists());
        return RouterFunctions.route()
                .GET(PATH, page::look)
                .HEAD(PATH, page::look)
                .POST(PATH, page::accept)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain invitationPageSecurity(HttpSecurity http) {
        return PublicPages.security(http, PublicPages.FORM_POLICY, "/invitations/*");
    }
}
