package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class LicensedTextNodes {

    @Bean
    Entity<LicensedTextId, LicensedText> licensedTexts(
            LicensedTextRepository texts, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                LicensedTextView.TYPE,
                LicensedTextId::new,
                texts::list,
                LicensedTextView::of);
    }
}
