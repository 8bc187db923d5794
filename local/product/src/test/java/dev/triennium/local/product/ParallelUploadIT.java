package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Two who send a file to one place at the same time: a browser that repeats a slow request.
class ParallelUploadIT extends ProductTest {

    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 3;

    private static final String PREPARE =
            """
            mutation($input: PrepareUploadInput!) { prepareUpload(input: $input) {
              upload { url } errors { message } } }
            """;

    private final ProductClient client = as(DemoPeople.CEDAR_REPRESENTATIVE);

    @Test
    void oneIsTakenAndTheOthersAreToldSo() throws Exception {
        var tenant = SampleTenant.named("Cedar Systems", client);
        for (var i = 0; i < ROUNDS; i++) {
            var input = Map.of("tenantId", tenant, "fileName", "answers.csv");
            var url = client.run(PREPARE, Map.of("input", input)).at("/prepareUpload/upload/url");
            assertThat(putAtOnce(url.asString())).containsExactly(200, 409, 409);
        }
    }

    private List<Integer> putAtOnce(String url) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        Callable<Integer> put =
                () -> {
                    start.await();
                    return client.put(url, "Clause;State\r\n4.1;\r\n");
                };
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(List.of(put, put, put))) {
                statuses.add(one.get());
            }
        }
        statuses.sort(null);
        return statuses;
    }
}
