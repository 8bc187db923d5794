package dev.triennium.scheduler.tenantclosing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantclosing.RequestClosing;
import dev.triennium.domain.tenantclosing.TenantClosingRepository;
import dev.triennium.domain.tenantclosing.TenantClosingService;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.scheduler.MovableClock;
import dev.triennium.scheduler.ProductJobs;
import dev.triennium.scheduler.SchedulerTest;
import dev.triennium.scheduler.TestClients;
import dev.triennium.scheduler.TestMailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the request to the last row, as the jobs take it there.
@SchedulerTest
class TenantClosingFlowTest {

    private static final Instant START = Instant.parse("2030-01-07T09:00:00Z");

    @Autowired private TenantClosingService service;
    @Autowired private TenantClosingRepository closings;
    @Autowired private TenantRepository tenants;
    @Autowired private TenantExportRepository exports;
    @Autowired private Authorizer authorizer;
    @Autowired private ProductJobs jobs;
    @Autowired private TestClients clients;
    @Autowired private MovableClock clock;
    @Autowired private IdGenerator ids;

    private final TestMailbox mailbox = TestMailbox.shared();

    private TenantScope client;
    private PersonId maya;
    private PersonId jonas;
    private PersonId paula;
    private PersonId conrad;

    @BeforeEach
    void makeTheOrganisation() {
        clock.set(START);
        client = clients.client("Alder", "Europe/Berlin");
        maya = clients.person("Maya", "en", null);
        jonas = clients.person("Jonas", "de", null);
        paula = clients.person("Paula", "en", null);
        conrad = clients.person("Conrad", "en", null);
        clients.member(client, maya, Role.REPRESENTATIVE);
        clients.member(client, jonas, Role.MANAGEMENT);
        clients.engage(client, clients.firm(paula, Role.PARTNER), null);
        clients.engage(client, clients.firm(conrad, Role.CONSULTANT), null);
        exports.insert(
                client,
                new TenantExport.Ready(
                        new TenantExport.Facts(
                                new TenantExportId(ids.next()),
                                2,
                                maya,
                                START,
                                START.plus(Duration.ofHours(24))),
                        START,
                        new StoredFile(
                                FileKey.of(client.tenant(), ids.next()), 1, "a".repeat(64))));
    }

    private Access<TenantScope> ask(PersonId person) {
        return authorizer.authorize(
                new Caller(person, "subject"),
                client.tenant(),
                Permission.CLOSE_TENANT,
                "test",
                true);
    }

    private TenantScope scope(PersonId person) {
        return ((Access.Granted<TenantScope>) ask(person)).scope();
    }

    private void runOn(int day) {
        clock.set(START.plus(Duration.ofDays(day)));
        jobs.runAll();
    }

    private static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream()
                .map(
                        mail -> {
                            try {
                                return mail.getSubject();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    @Test
    void anAccountIsClosedAndEverybodyConcernedKnewIt() {
        service.request(scope(maya), new RequestClosing(false), null);
        service.confirm(scope(paula), 1);
        for (var day = 0; day < 30; day++) {
            runOn(day);
        }
        assertThat(subjects(mailbox.mailsTo(maya)))
                .containsExactly(
                        "[Alder] The account is to be closed",
                        "[Alder] The account will be closed on 6 Feb 2030",
                        "[Alder] All data will be deleted on 6 Feb 2030");
        assertThat(subjects(mailbox.mailsTo(jonas)))
                .containsExactly(
                        "[Alder] Das Konto soll geschlossen werden",
                        "[Alder] Das Konto wird am 6. Februar 2030 geschlossen",
                        "[Alder] Alle Daten werden am 6. Februar 2030 gelöscht");
        assertThat(mailbox.mailsTo(paula)).hasSize(3);
        assertThat(mailbox.mailsTo(conrad)).isEmpty();
        assertThat(ask(maya)).isInstanceOf(Access.Granted.class);

        runOn(30);
        assertThat(ask(maya)).isInstanceOf(Access.Absent.class);
        assertThat(tenants.find(client)).isEmpty();
        runOn(31);
        assertThat(mailbox.mailsTo(maya)).hasSize(3);
    }

    @Test
    void whatIsWithdrawnOnTheLastDayStays() {
        service.request(scope(jonas), new RequestClosing(false), null);
        service.confirm(scope(maya), 1);
        runOn(23);
        clock.set(START.plus(Duration.ofDays(30)).minusSeconds(1));
        service.withdraw(scope(paula), 3);
        runOn(30);
        runOn(40);
        assertThat(tenants.find(client)).isPresent();
        assertThat(closings.find(client)).isEmpty();
        assertThat(subjects(mailbox.mailsTo(jonas))).endsWith("[Alder] Das Konto bleibt bestehen");
    }
}
