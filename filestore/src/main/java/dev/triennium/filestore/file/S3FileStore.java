package dev.triennium.filestore.file;

import dev.triennium.domain.file.Draft;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Files as objects of a bucket, on any server that speaks the API of Amazon S3. An object is there
/// once it came whole; the server compares it with the hash that goes with it.
final class S3FileStore implements FileStore, AutoCloseable {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

    private final S3Client s3;
    private final String bucket;

    static S3FileStore of(FileSettings.S3 settings) {
        return new S3FileStore(client(settings), settings.bucket());
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

    private S3FileStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public StoredFile put(TenantScope scope, FileKey key, Draft draft) throws IOException {
        var name = key.in(scope).value();
        var md5 = md5(draft.path());
        calling(
                () ->
                        s3.putObject(
                                put ->
                                        put.bucket(bucket)
                                                .key(name)
                                                .contentType("application/octet-stream")
                                                .contentMD5(md5),
                                draft.path()));
        return StoredFile.of(key, draft);
    }

    @Override
    public InputStream open(TenantScope scope, FileKey key) throws IOException {
        var name = key.in(scope).value();
        try {
            return calling(() -> s3.getObject(get -> get.bucket(bucket).key(name)));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        }
    }

    @Override
    public boolean holds(TenantScope scope, StoredFile file) throws IOException {
        var name = file.key().in(scope).value();
        try {
            return calling(() -> s3.headObject(head -> head.bucket(bucket).key(name)))
                            .contentLength()
                    == file.size();
        } catch (NoSuchKeyException _) {
            return false;
        }
    }

    @Override
    public void delete(TenantScope scope, FileKey key) throws IOException {
        var name = key.in(scope).value();
        calling(() -> s3.deleteObject(one -> one.bucket(bucket).key(name)));
    }

    /// A listing is told in pages, and what is deleted is no part of the next.
    @Override
    public void deleteAll(TenantScope scope) throws IOException {
        var prefix = scope.tenant().value() + "/";
        while (true) {
            var found = calling(() -> s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)));
            if (found.contents().isEmpty()) {
                return;
            }
            for (var object : found.contents()) {
                calling(() -> s3.deleteObject(one -> one.bucket(bucket).key(object.key())));
            }
        }
    }

    private static <T> T calling(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (NoSuchKeyException e) {
            throw e;
        } catch (SdkException e) {
            throw new IOException("The S3 server refused or did not answer", e);
        }
    }

    /// Against broken lines only, and the one hash that all servers know.
    private static String md5(Path content) throws IOException {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(content), MessageDigest.getInstance("MD5"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
