package dev.triennium.api.proofpage;

import dev.triennium.api.identity.LookRates;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.proofpage.ProofLook;
import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The public pages of certifications, without a login and without a script.
@Configuration(proxyBeanMethods = false)
class ProofPageConfiguration {

    private static final String PATH = "/proof/{key}";

    @Bean
    RouterFunction<ServerResponse> publicProofPage(ProofLook proofs) {
        var page = new PublicProofPage(proofs, new LookRates(TimeMeter.SYSTEM_NANOTIME));
        return RouterFunctions.route().GET(PATH, page::look).HEAD(PATH, page::look).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain proofPageSecurity(HttpSecurity http) {
        return PublicPages.security(http, PublicPages.READ_POLICY, "/proof/*");
    }
}
