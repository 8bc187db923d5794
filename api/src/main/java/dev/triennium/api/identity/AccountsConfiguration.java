package dev.triennium.api.identity;

import dev.triennium.domain.identity.Accounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountsProperties.class)
class AccountsConfiguration {

    @Bean
    Accounts accounts(AccountsProperties settings, IdentityProperties identity) {
        return new KeycloakAccounts(settings, identity.issuer());
    }
}
