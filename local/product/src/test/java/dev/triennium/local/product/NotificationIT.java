package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private OpenSocket watch(DemoPerson person) {
        return OpenSocket.of(
                product().api(),
                product().keycloak().accessToken(person),
                """
                subscription { notificationsReceived { notificationCount
                  notifications { id text deadline { id } tenant { name } } } }
                """,
                Map.of());
    }

    /// As a digest does once it has told.
    private static void announce(String tenant, String person, String notification) {
        var ids = GlobalIds.ofProduct();
        var application = product().application();
        application
                .getBean(Announcements.class)
                .announce(
                        application
                                .getBean(JobScopes.class)
                                .of(
                                        "digests",
                                        new TenantId(ids.convert(tenant).key()),
                                        ZoneOffset.UTC),
                        Notification.TYPE,
                        ids.convert(person).key(),
                        1,
                        null,
                        List.of(ids.convert(notification).key()));
    }

    @Test
    void whoWatchesHearsOfItAndNobodyElse() {
        var told = shown(birch).at("/edges/0/node");
        var tenant = SampleTenant.named("Birch Foods", birch);
        var person = birch.run("{ viewer { person { id } } }").at("/viewer/person/id").asString();
        var stranger = as(DemoPeople.CEDAR_REPRESENTATIVE);
        var strangers =
                stranger.run("{ viewer { person { id } } }").at("/viewer/person/id").asString();
        try (var own = watch(DemoPeople.BIRCH_REPRESENTATIVE);
                var foreign = watch(DemoPeople.CEDAR_REPRESENTATIVE)) {
            var message =
                    await().atMost(Duration.ofSeconds(60))
                            .until(
                                    () -> {
                                        announce(tenant, person, SampleTenant.id(told));
                                        announce(tenant, strangers, SampleTenant.id(told));
                                        return own.next(Duration.ofSeconds(2));
                                    },
                                    Objects::nonNull);
            assertThat(message)
                    .contains("\"notificationCount\":1", SampleTenant.id(told), "Birch Foods");
            assertThat(foreign.next(Duration.ofSeconds(2))).isNull();
        }
    }

    @Test
    void itSaysWhatItIsAboutAndIsReadOnceItIsMarked() {
        var before = shown(birch);
        var told =
                before.path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(
                                one ->
                                        one.at("/deadline/subject/__typename")
                                                .asString()
                                                .equals("Certification"))
                        .findFirst()
                        .orElseThrow();
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
                            unreadCount notifications { id toldAt readAt } errors { code } } }
                        """,
                        Map.of(
                                "input",
                                Map.of("toldUntil", before.at("/edges/0/node/toldAt").asString())));
        assertThat(all.at("/markAllNotificationsRead/unreadCount").isInt()).isTrue();
        assertThat(all.at("/markAllNotificationsRead/notifications"))
                .hasSize(Math.min(before.path("unreadCount").asInt() - 1, 100))
                .allMatch(one -> one.path("readAt").isString())
                .extracting(SampleTenant::id)
                .doesNotContain(SampleTenant.id(told));
    }
}
