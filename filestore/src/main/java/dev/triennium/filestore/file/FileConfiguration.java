package dev.triennium.filestore.file;

import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.VirusScan;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
public class FileConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FileConfiguration.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

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

    @Bean
    FileStore fileStore(FileSettings settings) {
        return switch (settings.store()) {
            case FOLDER -> new FolderFileStore(settings.folder());
            case S3 -> new S3FileStore(client(settings.s3()), settings.s3().bucket());
        };
    }

    /// Checksums that are sent behind a content are new, and not every server knows them.
    static S3Client client(FileSettings.S3 settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .forcePathStyle(settings.endpoint() != null)
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(TIME_TO_CONNECT)
                                .socketTimeout(TIME_TO_ANSWER))
                .build();
    }

    @Bean
    VirusScan virusScan(FileSettings settings) {
        var address = settings.clamdAddress();
        if (address == null) {
            log.warn(
                    "Uploads are not scanned for viruses, since triennium.files.clamd-address is"
                            + " not set");
            return new TestFileScan();
        }
        var clamd = new ClamdScan(address, settings.clamdTimeout());
        if (!clamd.ping()) {
            log.warn("clamd at {} does not answer; until it does, uploads are refused", address);
        }
        return clamd;
    }
}
