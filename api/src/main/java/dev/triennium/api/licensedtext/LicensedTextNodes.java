package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class LicensedTextNodes {

    @Bean
    NodeSource nodesOfLicensedTexts(LicensedTextRepository texts) {
        return NodeSource.inTenant(
                LicensedTextView.TYPE, LicensedTextId::new, texts::list, LicensedTextView::of);
    }
}
