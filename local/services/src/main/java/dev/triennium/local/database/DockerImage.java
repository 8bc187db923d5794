package dev.triennium.local.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import dev.triennium.local.LocalStartException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Fetches an image with one attempt and says how far it is. Left to itself, Testcontainers would
/// try in silence for two minutes where no registry can be reached.
final class DockerImage {

    private static final long MEGABYTE = 1_000_000;
    private static final long STEP = 50 * MEGABYTE;

    private DockerImage() {}

    static void ensure(DockerClient docker, String image, Consumer<String> progress) {
        if (isThere(docker, image)) {
            return;
        }
        progress.accept("Pulling %s from its registry".formatted(image));
        try {
            docker.pullImageCmd(image).exec(new Progress(image, progress)).awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pulling " + image, e);
        } catch (DockerException e) {
            throw new LocalStartException(
                    "Docker could not pull %s: %s.".formatted(image, DockerMysql.firstLine(e)), e);
        }
    }

    private static boolean isThere(DockerClient docker, String image) {
        try {
            docker.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }

    private static final class Progress extends ResultCallback.Adapter<PullResponseItem> {

        private final String image;
        private final Consumer<String> progress;
        private final Map<String, Long> fetched = new ConcurrentHashMap<>();
        private long told;

        Progress(String image, Consumer<String> progress) {
            this.image = image;
            this.progress = progress;
        }

        @Override
        public void onNext(PullResponseItem item) {
            var detail = item.getProgressDetail();
            if (detail == null || detail.getCurrent() == null || item.getId() == null) {
                return;
            }
            fetched.merge(item.getId(), detail.getCurrent(), Math::max);
            var sum = fetched.values().stream().mapToLong(Long::longValue).sum();
            if (sum - told >= STEP) {
                told = sum;
                progress.accept("Pulling %s: %d MB".formatted(image, sum / MEGABYTE));
            }
        }
    }
}
