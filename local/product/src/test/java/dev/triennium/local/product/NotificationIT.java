package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// What somebody was told, seen and marked by themselves alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationIT extends ProductTest {

    private ProductClient birch;

    @BeforeAll
    void tellOfADeadline() {
        birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var tenant =
                SampleTenant.of(
                        new Mutations(birch), SampleTenant.named("Birch Foods", birch), "Told");
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        new CertificationSample(tenant, bodies).fill();
        new ReminderSample(tenant).tell();
    }

    private static JsonNode shown(ProductClient client) {
        return client.run(
                        """
                        { notifications(first: 100) { unreadCount edges { node {
                          id text toldAt dueOn readAt news
                          deadline { id kind subject { id __typename } } tenant { name } } } } }
                        """)
                .path("notifications");
    }

    private static JsonNode mark(ProductClient client, String id) {
        return client.ask(
                        """
                        mutation($input: MarkNotificationReadInput!) {
                          markNotificationRead(input: $input) {
                            notification { id readAt } errors { code path } } }
                        """,
                        Map.of("input", Map.of("id", id)))
                .at("/data/markNotificationRead");
    }

    @Test
    void itSaysWhatItIsAboutAndIsReadOnceItIsMarked() {
        var before = shown(birch);
        var told = before.at("/edges/0/node");
        assertThat(told.at("/deadline/subject/__typename").asString()).isEqualTo("Certification");
        assertThat(told.at("/tenant/name").asString()).isEqualTo("Birch Foods");
        assertThat(told.path("text").asString()).contains(": ");
        var id = SampleTenant.id(told);

        var stranger = mark(as(DemoPeople.CEDAR_REPRESENTATIVE), id);
        assertThat(stranger.at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(shown(birch).path("unreadCount")).isEqualTo(before.path("unreadCount"));

        var marked = mark(birch, id);
        assertThat(marked.at("/notification/readAt").isString()).as("%s", marked).isTrue();
        assertThat(shown(birch).path("unreadCount").asInt())
                .isEqualTo(before.path("unreadCount").asInt() - 1);

        var all =
                birch.run(
                        """
                        mutation($input: MarkAllNotificationsReadInput!) {
                          markAllNotificationsRead(input: $input) {
                            unreadCount errors { code } } }
                        """,
                        Map.of("input", Map.of("toldUntil", told.path("toldAt").asString())));
        assertThat(all.at("/markAllNotificationsRead/unreadCount").isInt()).isTrue();
    }
}
