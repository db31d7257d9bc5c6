package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Pictures in a bucket of any store that speaks S3. Made without annotations on purpose: where pictures are in the database,
 * nothing of the SDK is ever loaded.
 */
final class S3Store implements PictureStore, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(8);
    private static final int FORBIDDEN = 403;

    private final S3Client client;
    private final String bucket;

    private S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static S3Store at(S3Settings settings) {
        return at(settings, DefaultCredentialsProvider.builder().build());
    }

    static S3Store at(S3Settings settings, AwsCredentialsProvider credentials) {
        // Checksums beyond the signature's are Amazon's alone; other stores refuse them
        S3Client client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ATTEMPT)
                        .build())
                .overrideConfiguration(
                        calls -> calls.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
                .applyMutation(builder -> settings.endpoint().ifPresent(builder::endpointOverride))
                .build();
        return new S3Store(client, settings.bucket());
    }

    @Override
    public void put(String hash, PictureSize size, byte[] jpeg) {
        asked(() -> client.putObject(
                object -> object.bucket(bucket).key(key(hash, size)).contentType("image/jpeg"),
                RequestBody.fromBytes(jpeg)));
    }

    @Override
    public Optional<byte[]> find(String hash, PictureSize size) {
        return asked(() -> {
            try {
                return Optional.of(
                        client.getObjectAsBytes(object -> object.bucket(bucket).key(key(hash, size)))
                                .asByteArrayUnsafe());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            } catch (S3Exception refused) {
                if (isHidden(refused)) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    /** To whom may not list a bucket, S3 does not say that something is missing: it denies access to it. Bad credentials read otherwise. */
    private static boolean isHidden(S3Exception refused) {
        return refused.statusCode() == FORBIDDEN
                && refused.awsErrorDetails() != null
                && "AccessDenied".equals(refused.awsErrorDetails().errorCode());
    }

    @Override
    public void remove(String hash) {
        Arrays.stream(PictureSize.values())
                .forEach(size -> asked(() ->
                        client.deleteObject(object -> object.bucket(bucket).key(key(hash, size)))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static String key(String hash, PictureSize size) {
        return "pictures/" + hash + "/" + size.key() + ".jpg";
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (S3Exception | SdkClientException failure) {
            throw new Unavailable("The store of pictures is away for the moment.", Duration.ofSeconds(5), failure);
        }
    }
}
