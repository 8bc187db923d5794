package dev.triennium.persistence.file;

import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.MalwareScanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings) {
        return new FolderFileStore(settings.folder());
    }

    /// An installation with a scanner declares a bean of its own.
    @Bean
    @ConditionalOnMissingBean
    MalwareScanner malwareScanner() {
        return new EicarScanner();
    }
}
