package dev.triennium.api.reminder;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static dev.triennium.api.TestCallers.EMPLOYEE;
import static dev.triennium.api.TestCallers.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineNames;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.reminder.NotificationService;
import dev.triennium.domain.reminder.Notifications;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.testkernel.LonelyNewsBoard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = NotificationController.class)
@ContextConfiguration(
        classes = {TrienniumApplication.class, NotificationControllerTest.Fakes.class})
class NotificationControllerTest extends ControllerTest {

    private static final Set<PersonId> TOLD = Set.of(REPRESENTATIVE);

    @Autowired private NewsDesk desk;

    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();

    record Received(List<Shown> notifications, int notificationCount) {}

    record Shown(String id, LocalDate dueOn) {}

    @TestConfiguration(proxyBeanMethods = false)
    @Import({NewsDesk.class, LonelyNewsBoard.class})
    static class Fakes {

        @Bean
        Notifications notifications() {
            return new Told();
        }

        @Bean
        NotificationService service(Notifications notifications, Clock clock) {
            return new NotificationService(notifications, clock);
        }

        @Bean
        DeadlineNames names() {
            return new DeadlineNames() {
                @Override
                public String name(Deadline deadline, Locale language) {
                    return "Stage 1 audit";
                }

                @Override
                public String told(Deadline deadline, @Nullable News news, Locale language) {
                    return "ISO 9001: Stage 1 audit";
                }

                @Override
                public List<NamedFact> facts(Deadline deadline, Locale language) {
                    return List.of();
                }
            };
        }
    }

    /// Whatever the representative is asked about, they were told.
    private static final class Told implements Notifications {

        @Override
        public Map<Ref<ReminderId>, Notification> list(
                TenantScopes scopes, Collection<Ref<ReminderId>> refs) {
            var found = new HashMap<Ref<ReminderId>, Notification>();
            for (var ref : refs) {
                if (TOLD.contains(scopes.get(ref.tenant()).person())) {
                    found.put(
                            ref,
                            new Notification(
                                    ref.id(),
                                    new DeadlineId(new UUID(3, 3)),
                                    LocalDate.of(2027, 3, 19),
                                    null,
                                    UseCaseFakes.CLOCK.instant(),
                                    null));
                }
            }
            return found;
        }

        @Override
        public Page<OfTenant> pageAccessible(
                PortfolioScope scope, boolean unreadOnly, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<OfTenant> pageReadAt(PortfolioScope scope, Instant at, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unread getUnread(PortfolioScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void markRead(TenantScope scope, ReminderId id, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void markAllRead(TenantScope scope, Instant toldUntil, Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void watch() {
        watch(REPRESENTATIVE);
    }

    private void watch(PersonId person) {
        TestCallers.signIn(person);
        graphQl.document(
                        """
                        subscription { notificationsReceived { notificationCount
                          notifications { id dueOn } } }
                        """)
                .executeSubscription()
                .toFlux("notificationsReceived", Received.class)
                .subscribe(received::add);
    }

    private void tell(TenantId tenant, PersonId person, int count) {
        desk.announced(
                new Announcement(
                        tenant,
                        Notification.TYPE,
                        person.value(),
                        1,
                        null,
                        IntStream.range(0, count).mapToObj(one -> new UUID(5, one)).toList(),
                        null));
    }

    private @Nullable Received next() throws InterruptedException {
        return received.poll(60, TimeUnit.SECONDS);
    }

    @Test
    void whoeverIsToldHearsOfItAtOnce() throws InterruptedException {
        tell(ALDER, REPRESENTATIVE, 2);

        var event = Objects.requireNonNull(next());

        assertThat(event.notificationCount()).isEqualTo(2);
        assertThat(event.notifications())
                .extracting(Shown::dueOn)
                .containsOnly(LocalDate.of(2027, 3, 19))
                .hasSize(2);
    }

    /// What comes in vain is seen by what comes after it.
    @Test
    void nobodyHearsWhatOthersAreToldOrWhatTheyMayNotOpen() throws InterruptedException {
        tell(ALDER, EMPLOYEE, 1);
        tell(BIRCH, REPRESENTATIVE, 1);
        tell(ALDER, REPRESENTATIVE, 3);

        var event = Objects.requireNonNull(next());

        assertThat(event.notificationCount()).isEqualTo(3);
        assertThat(received).isEmpty();
    }

    @Test
    void ofManyTheFirstAreShown() throws InterruptedException {
        tell(ALDER, REPRESENTATIVE, 21);

        var event = Objects.requireNonNull(next());

        assertThat(event.notificationCount()).isEqualTo(21);
        assertThat(event.notifications()).hasSize(20);
    }

    @Test
    void anAnnouncementThatNamesAnothersNotificationShowsNothing() throws InterruptedException {
        received.clear();
        watch(EMPLOYEE);
        tell(ALDER, EMPLOYEE, 1);
        tell(ALDER, REPRESENTATIVE, 1);

        assertThat(next()).isNotNull();
        assertThat(received).isEmpty();
    }
}
