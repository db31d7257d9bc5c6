package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a file in, piece by piece, and hands it over when all of it is there. */
@Shared
class UploadFile {
    private static final int PIECE = 256 * 1024;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final long largest;

    @Inject
    UploadFile(
            ImportJobs jobs,
            ImportFiles files,
            @ConfigProperty(name = "cloudretail.product.import.largest") long largest) {
        this.jobs = jobs;
        this.files = files;
        this.largest = largest;
    }

    /**
     * Answers the job that was queued. An upload that breaks off leaves nothing.
     *
     * @param fileName null when its sender did not say what it is called
     */
    UUID take(InputStream body, UUID owner, boolean changesAll, String fileName) throws IOException {
        UUID job = jobs.open(owner, changesAll);
        boolean complete = false;
        try {
            if (fileName != null) {
                jobs.name(job, fileName);
            }
            store(body, job);
            jobs.queue(job);
            complete = true;
            return job;
        } finally {
            if (!complete) {
                jobs.discard(job);
            }
        }
    }

    private void store(InputStream body, UUID job) throws IOException {
        long size = 0;
        for (int seq = 0; ; seq++) {
            byte[] piece = body.readNBytes(PIECE);
            if (piece.length == 0) {
                return;
            }
            size += piece.length;
            if (size > largest) {
                throw new FileTooLarge(largest);
            }
            if (!files.append(job, seq, piece)) {
                throw new NotFound("The upload was given up.");
            }
        }
    }
}
