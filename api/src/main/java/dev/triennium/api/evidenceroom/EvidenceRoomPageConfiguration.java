package dev.triennium.api.evidenceroom;

import dev.triennium.api.identity.LookRates;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit;
import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The page of a room, without a login and without a script. Its path holds the proof.
@Configuration(proxyBeanMethods = false)
class EvidenceRoomPageConfiguration {

    private static final String PATH = "/evidence-room/{token}";

    @Bean
    RouterFunction<ServerResponse> evidenceRoomPage(EvidenceRoomVisit visits) {
        var page = new EvidenceRoomPage(visits, new LookRates(TimeMeter.SYSTEM_NANOTIME));
        return RouterFunctions.route()
                .GET(PATH, page::look)
                .POST(PATH, page::submit)
                .GET(PATH + "/package.zip", page::takePackage)
                .GET(PATH + "/{package}/{file}", page::takeFile)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain evidenceRoomPageSecurity(HttpSecurity http) {
        return PublicPages.security(http, PublicPages.FORM_POLICY, "/evidence-room/**");
    }
}
