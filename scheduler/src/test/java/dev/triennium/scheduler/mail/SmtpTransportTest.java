package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailReply;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.scheduler.MovableClock;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class SmtpTransportTest {

    private static final MimeMails MIME_MAILS =
            new MimeMails(
                    TestDigests.SETTINGS,
                    TestDigests.LINKS,
                    new MovableClock(Instant.parse("2027-02-13T07:00:00Z")));

    @Test
    void anAcceptedMailHasTheServersWords() {
        assertThat(reply(Map.of("END", "250 2.0.0 queued as 4711")))
                .isEqualTo(new MailReply.Accepted("250 2.0.0 queued as 4711"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 mailbox busy",
        "RCPT, 451 greylisted",
        "RCPT, 452 4.2.2 over quota",
        "RCPT, 552 5.2.2 mailbox full",
        "END, 552 5.2.2 mailbox full",
        "RCPT, 550 5.2.1 mailbox disabled for now",
        "RCPT, 550 5.4.1 no answer from host",
        "RCPT, 550 4.1.1 perhaps tomorrow",
        "END, 554 5.3.0 system in trouble",
        "MAIL, 421 shutting down",
        "END, 452 no space",
        "DATA, 451 later",
        "CONNECT, 421 too busy"
    })
    void aTemporaryRefusalIsTriedAgain(String command, String answer) {
        assertThat(reply(Map.of(command, answer))).isInstanceOf(MailReply.Deferred.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 550 5.1.10 recipient address has null MX",
        "RCPT, 550 5.1.2 no such host",
        "RCPT, 550 5.1.6 mailbox has moved",
        "RCPT, 550 No such user here",
        "RCPT, 553 Mailbox does not exist",
        "RCPT, 550 User unknown",
        "RCPT, 550 Invalid recipient",
        "RCPT, 553 5.6.7 no addresses outside of ASCII",
        "END, 550 5.1.1 unknown"
    })
    void aRefusedAddressIsNeverTriedAgain(String command, String answer) {
        assertThat(reply(Map.of(command, answer)))
                .isInstanceOfSatisfying(
                        MailReply.Refused.class,
                        refused -> {
                            assertThat(refused.isForAddress()).isTrue();
                            assertThat(refused.text()).contains(answer);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "END, 554 content rejected",
        "END, 554 5.6.0 content rejected",
        "END, 552 5.3.4 too large",
        "RCPT, 552 5.2.3 too long for this mailbox"
    })
    void aRefusedMessageSaysNothingAboutItsAddress(String command, String answer) {
        assertThat(reply(Map.of(command, answer)))
                .isInstanceOfSatisfying(
                        MailReply.Refused.class,
                        refused -> assertThat(refused.isForAddress()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 no service for you",
        "MAIL, 550 sender not allowed",
        "MAIL, 554 5.7.1 sender not allowed",
        "MAIL, 530 5.7.0 authentication needed",
        "MAIL, 550 5.1.1 unknown sender",
        "RCPT, 550 5.7.1 relaying denied",
        "RCPT, 554 5.7.1 Service unavailable; client host blocked using a blocklist",
        "RCPT, 550 relaying denied",
        "RCPT, 553 sorry that domain is not in my list of allowed rcpthosts",
        "RCPT, 550 host unknown to us is blacklisted",
        "RCPT, 550 5.1.8 no such sender domain",
        "RCPT, 553 no",
        "END, 550 5.7.26 unauthenticated mail is not accepted",
        "END, 554 5.7.1 looks like spam"
    })
    void aRefusalOfUsLosesNoMailAndIsToldApart(String command, String answer) {
        assertThat(reply(Map.of(command, answer))).isInstanceOf(MailReply.RefusedUs.class);
    }

    @Test
    void theDomainOfAnAddressIsAsciiInEnvelopeAndHeader() {
        try (var server = new FakeSmtpServer(Map.of())) {
            assertThat(send(server.port(), TestDigests.mail("robin@fußball-müller.example")))
                    .isInstanceOf(MailReply.Accepted.class);
            assertThat(server.lines())
                    .contains("RCPT TO:<robin@xn--fuball-mller-m9a62b.example>")
                    .anyMatch(line -> line.contains("To: Robin <robin@xn--fuball-mller-m9a62b"))
                    .allMatch(DomainNames::isAscii);
        }
    }

    @Test
    void anAddressOutsideOfAsciiGoesToAServerThatTakesIt() {
        try (var server =
                new FakeSmtpServer(Map.of("EHLO", "250-fake\r\n250-8BITMIME\r\n250 SMTPUTF8"))) {
            assertThat(send(server.port(), TestDigests.mail("jörg@müller.example")))
                    .isInstanceOf(MailReply.Accepted.class);
            assertThat(server.lines())
                    .contains("RCPT TO:<j\u00c3\u00b6rg@xn--mller-kva.example>")
                    .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains(" SMTPUTF8"));
        }
    }

    @Test
    void aMailThatNeedsNoExtensionAsksForNone() {
        try (var server =
                new FakeSmtpServer(Map.of("EHLO", "250-fake\r\n250-8BITMIME\r\n250 SMTPUTF8"))) {
            send(server.port(), TestDigests.mail("robin@müller.example"));

            assertThat(server.lines()).noneMatch(line -> line.contains("SMTPUTF8"));
        }
    }

    @Test
    void withoutTheExtensionAnAddressOutsideOfAsciiCannotBeReachedAndNothingIsSent() {
        try (var server = new FakeSmtpServer(Map.of());
                var session = transport(server.port()).open()) {
            assertThat(session.send(TestDigests.mail("jörg@müller.example")))
                    .isInstanceOfSatisfying(
                            MailReply.Refused.class,
                            refused -> assertThat(refused.isForAddress()).isTrue());
            assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(session.send(TestDigests.mail("robin@example.com")))
                    .isInstanceOf(MailReply.Accepted.class);
        }
    }

    @Test
    void aSenderThatIsNoneStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings("nobody", "Triennium", LocalTime.NOON, 1))
                .withMessageContaining("triennium.mail.from");
    }

    @ParameterizedTest
    @CsvSource({"CONNECT", "MAIL", "RCPT", "DATA", "END"})
    void aServerThatFallsSilentIsLeft(String command) {
        assertThat(reply(Map.of(command, ""))).isInstanceOf(MailReply.Deferred.class);
    }

    @Test
    void withoutAServerTheMailWaits() {
        var server = new FakeSmtpServer(Map.of());
        server.close();

        assertThat(send(server.port(), TestDigests.mail("robin@example.com")))
                .isInstanceOf(MailReply.Deferred.class);
    }

    @Test
    void oneRefusedMailDoesNotHoldBackTheNext() {
        try (var server = new FakeSmtpServer(Map.of("END", "452 no space"));
                var session = transport(server.port()).open()) {
            assertThat(session.send(TestDigests.mail("not an address")))
                    .isInstanceOf(MailReply.Refused.class);
            assertThat(session.send(TestDigests.mail("one@example.com")))
                    .isEqualTo(session.send(TestDigests.mail("two@example.com")));
        }
    }

    @Test
    void noTextOfPeopleBreaksOutOfItsHeader() throws Exception {
        var evil = "Robin\r\nBcc: everybody@example.com\r\n\r\nbody";
        var headers = headers(mail(evil, evil));

        assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void aDigestCanBeStoppedWithOneClick() throws Exception {
        assertThat(headers(TestDigests.mail("robin@example.com")).replace("\r\n ", " "))
                .contains(
                        "List-Unsubscribe: <https://api.example/mail/unsubscribe/",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "Auto-Submitted: auto-generated",
                        "Date: Sat, 13 Feb 2027");
    }

    @Test
    void anotherAttemptHasTheSameMessageId() throws Exception {
        var mail = TestDigests.mail("robin@example.com");

        assertThat(headers(mail)).contains(MIME_MAILS.messageId(mail));
        assertThat(MIME_MAILS.messageId(mail))
                .isNotEqualTo(MIME_MAILS.messageId(TestDigests.mail("kim@example.com")));
    }

    @Test
    void eachCalendarEntryIsAFile() throws Exception {
        var entry = "BEGIN:VCALENDAR\r\nSUMMARY:One\r\nEND:VCALENDAR\r\n";
        var content = new MailContent("Subject", "text", "html", entry + entry, entry);
        var message =
                MIME_MAILS.compose(
                        Session.getInstance(new Properties()),
                        TestDigests.mail("robin@example.com", "Robin", content));
        var parts = (Multipart) message.getContent();

        assertThat(parts.getCount()).isEqualTo(4);
        assertThat(List.of(parts.getBodyPart(1), parts.getBodyPart(2), parts.getBodyPart(3)))
                .extracting(BodyPart::getFileName)
                .containsExactly("deadline-1.ics", "deadline-2.ics", "called-off.ics");
        assertThat(parts.getBodyPart(2).getContent()).isEqualTo(entry);
    }

    @Test
    void aServerThatIsAwayIsSaidOnceAndItsReturnToo(CapturedOutput output) {
        var server = server();
        try (var gone = new FakeSmtpServer(Map.of())) {
            server.setPort(gone.port());
        }
        var transport = new SmtpTransport(server, MIME_MAILS);
        for (var i = 0; i < 3; i++) {
            assertThat(send(transport)).isInstanceOf(MailReply.Deferred.class);
        }
        try (var back = new FakeSmtpServer(Map.of())) {
            server.setPort(back.port());
            assertThat(send(transport)).isInstanceOf(MailReply.Accepted.class);
            assertThat(send(transport)).isInstanceOf(MailReply.Accepted.class);
        }
        assertThat(output.getAll().lines().filter(line -> line.contains("The mail server")))
                .hasSize(2)
                .allMatch(line -> line.contains("WARN"));
    }

    private static MailReply send(SmtpTransport transport) {
        try (var session = transport.open()) {
            return session.send(TestDigests.mail("robin@example.com"));
        }
    }

    private static OutgoingMail mail(String name, String subject) {
        return TestDigests.mail(
                "robin@example.com", name, new MailContent(subject, "text", "html", null, null));
    }

    private static String headers(OutgoingMail mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        MIME_MAILS.compose(Session.getInstance(new Properties()), mail).writeTo(bytes);
        var text = bytes.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    private static MailReply reply(Map<String, String> replies) {
        try (var server = new FakeSmtpServer(replies)) {
            return send(server.port(), TestDigests.mail("robin@example.com"));
        }
    }

    private static MailReply send(int port, OutgoingMail mail) {
        try (var session = transport(port).open()) {
            return session.send(mail);
        }
    }

    private static SmtpTransport transport(int port) {
        var server = server();
        server.setPort(port);
        return new SmtpTransport(server, MIME_MAILS);
    }

    private static JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.getJavaMailProperties().put("mail.smtp.timeout", "400");
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "400");
        return server;
    }
}
