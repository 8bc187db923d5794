package dev.triennium.filestore.file;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder where files are kept; several nodes share one
/// @param s3 where they are kept instead, when `store` says so
/// @param clamdAddress `host:port`, or `unix:` and the path of a socket; null: no scanner
/// @param clamdTimeout how long one file may take
/// @param unscanned what is taken in where there is no scanner
@ConfigurationProperties("triennium.files")
record FileSettings(
        @DefaultValue("folder") Store store,
        @DefaultValue(".triennium/files") Path folder,
        @DefaultValue S3 s3,
        @Nullable String clamdAddress,
        @DefaultValue("30s") Duration clamdTimeout,
        @DefaultValue("spreadsheets") Unscanned unscanned) {

    enum Store {
        FOLDER,
        S3
    }

    enum Unscanned {
        SPREADSHEETS,
        ALL
    }

    /// @param endpoint null: Amazon's own, in the region
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("") String bucket,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {

        /// A record would print the key.
        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + bucket + ", " + region + "]";
        }
    }

    FileSettings {
        if (store == Store.S3) {
            requireS3(s3);
        }
        if (clamdAddress != null && clamdAddress.isBlank()) {
            clamdAddress = null;
        }
    }

    private static void requireS3(S3 s3) {
        var needed = new LinkedHashMap<String, String>();
        needed.put("bucket", s3.bucket());
        needed.put("access-key", s3.accessKey());
        needed.put("secret-key", s3.secretKey());
        var missing =
                needed.entrySet().stream()
                        .filter(setting -> setting.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .map(name -> "triennium.files.s3." + name)
                        .toList();
        if (!missing.isEmpty()) {
            throw new FileSettingsException(
                    "Files are to be kept on S3, and %s %s not set."
                            .formatted(
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "is" : "are"));
        }
    }
}
