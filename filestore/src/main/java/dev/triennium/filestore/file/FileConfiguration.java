package dev.triennium.filestore.file;

import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.VirusScan;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
public class FileConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FileConfiguration.class);

    /// On the disk of the folder, so that a draft need only be moved there; for S3, on any.
    @Bean
    Drafts drafts(FileSettings settings) {
        var folder =
                switch (settings.store()) {
                    case FOLDER -> settings.folder();
                    case S3 -> Path.of(System.getProperty("java.io.tmpdir"), "triennium");
                };
        return new Drafts(folder.resolve("incoming"));
    }

    /// Spring reads the signatures of this class, and must not load a client that nobody asked for.
    @Bean
    FileStore fileStore(FileSettings settings) {
        return switch (settings.store()) {
            case FOLDER -> new FolderFileStore(settings.folder());
            case S3 -> S3FileStore.of(settings.s3());
        };
    }

    @Bean
    VirusScan virusScan(FileSettings settings) {
        var address = settings.clamdAddress();
        if (address == null) {
            return withoutScanner(settings.unscanned());
        }
        var clamd = new ClamdScan(address, settings.clamdTimeout());
        if (!clamd.ping()) {
            log.warn("clamd at {} does not answer; until it does, uploads are refused", address);
        }
        return clamd;
    }

    private static VirusScan withoutScanner(FileSettings.Unscanned unscanned) {
        var taken =
                switch (unscanned) {
                    case SPREADSHEETS -> "only spreadsheets are taken in";
                    case ALL -> "they are taken in nevertheless";
                };
        log.warn(
                "Uploads are not scanned for viruses, since triennium.files.clamd-address is not"
                        + " set; {}",
                taken);
        return new TestFileScan(
                switch (unscanned) {
                    case SPREADSHEETS -> new VirusScan.NotLookedAt();
                    case ALL -> new VirusScan.Clean();
                });
    }
}
