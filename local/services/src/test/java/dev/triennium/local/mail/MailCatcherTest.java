package dev.triennium.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {

    private static final String ALDER = "alder-representative@alder.example";
    private static final String BIRCH = "birch-representative@birch.example";
    private static final Instant DATE = Instant.parse("2027-03-01T08:00:00Z");
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(MailCatcher.Options.anyPorts(folder));
    }

    @AfterEach
    void stop() {
        catcher.close();
        client.close();
    }

    @Test
    void aMailIsCaughtWithAllItsParts() throws Exception {
        send(reminder("Überwachungsaudit fällig 👷", ALDER));

        var mail = catcher.messages().getFirst();
        assertThat(mail.to()).isEqualTo(ALDER);
        assertThat(mail.from()).isEqualTo("Triennium <noreply@triennium.example>");
        assertThat(mail.subject()).isEqualTo("Überwachungsaudit fällig 👷");
        assertThat(mail.date()).isEqualTo(DATE.atOffset(ZoneOffset.UTC));
        assertThat(mail.text()).isEqualTo("Noch 30 Tage");
        assertThat(mail.html()).isEqualTo("<p>Noch <b>30</b> Tage</p>");
        assertThat(mail.header("X-Rule")).contains("CYC-07");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(
                        calendar -> {
                            assertThat(calendar.name()).isEqualTo("frist.ics");
                            assertThat(calendar.contentType()).contains("method=REQUEST");
                            assertThat(calendar.text()).isEqualTo(CALENDAR);
                        });
    }

    @Test
    void aMailToTwoPeopleLiesInBothMailboxes() throws Exception {
        send(reminder("For both", ALDER, BIRCH));

        assertThat(catcher.messagesTo(ALDER)).hasSize(1);
        assertThat(catcher.messagesTo(BIRCH.toUpperCase(Locale.ROOT))).hasSize(1);
        assertThat(catcher.messages()).hasSize(2);
    }

    @Test
    void mailsSurviveARestartInTheirOrder() throws Exception {
        send(reminder("First", ALDER));
        send(reminder("Second", ALDER));
        catcher.close();

        catcher = MailCatcher.start(MailCatcher.Options.anyPorts(folder));
        send(reminder("Third", ALDER));

        assertThat(catcher.messages())
                .extracting(CaughtMail::subject)
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void aMailOfAnUnknownCharsetIsShownAsItCame() throws Exception {
        sendRaw("Content-Type: text/plain; charset=klingon\r\n\r\nqaplaʼ");
        assertThat(catcher.messages().getFirst().text()).isEqualTo("qaplaʼ");
    }

    @Test
    void scriptsFindMailsNewestFirst() throws Exception {
        send(reminder("One", ALDER));
        send(reminder("Two", ALDER));
        send(reminder("Other", BIRCH));

        var answer = json(get("api/messages?limit=1&to=" + ALDER));
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.get("messages").size()).isEqualTo(1);
        var first = answer.get("messages").get(0);
        assertThat(first.get("subject").asString()).isEqualTo("Two");
        var whole = json(get("api/messages/" + first.get("id").asString()));
        assertThat(whole.get("text").asString()).isEqualTo("Noch 30 Tage");
        var path = whole.get("attachments").get(0).get("path").asString();
        assertThat(get(path.substring(1)).body()).isEqualTo(CALENDAR);
    }

    @Test
    void scriptsEmptyTheMailbox() throws Exception {
        send(reminder("Gone", ALDER));
        var answer = exchange(request("api/messages").DELETE());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(catcher.messages()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAMailSaysIsNeverMarkupOfThePages() throws Exception {
        send(reminder("<script>alert(1)</script>\" onmouseover='x'", ALDER));
        var id = catcher.messages().getFirst().id();

        var mail = "messages/" + id;
        for (var page :
                List.of(
                        "",
                        "?to=%3Cscript%3E%22",
                        mail,
                        mail + "?view=headers",
                        mail + "?view=source")) {
            assertThat(get(page).body()).doesNotContain("<script").doesNotContain("\" onmouseover");
        }
    }

    @Test
    void theHtmlOfAMailRunsInASandboxWithoutScriptsOrNetwork() throws Exception {
        send(reminder("Look", ALDER));
        var id = catcher.messages().getFirst().id();

        var html = get("messages/" + id + "/html");
        assertThat(html.body()).contains("<p>Noch <b>30</b> Tage</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox;")
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(get("messages/" + id).body()).contains("<iframe").contains("sandbox=");
    }

    @Test
    void aTextMailIsShownAsText() throws Exception {
        sendRaw("Subject: Plain\r\n\r\nOnly <text>");
        var page = get("messages/" + catcher.messages().getFirst().id()).body();
        assertThat(page).contains("Only &lt;text&gt;").doesNotContain("<iframe");
    }

    @Test
    void anUnknownMailIsNotFound() throws Exception {
        assertThat(get("messages/20260101T000000000-0001").statusCode()).isEqualTo(404);
        assertThat(get("messages/..%2F..%2Fetc%2Fpasswd/raw").statusCode()).isEqualTo(404);
        assertThat(get("api/messages/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aForeignSiteCanNeitherReadNorDelete() throws Exception {
        send(reminder("Stays", ALDER));

        var deletion =
                request("clear")
                        .header("Origin", "http://evil.example")
                        .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(exchange(deletion).statusCode()).isEqualTo(403);
        assertThat(statusForHost("evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(statusForHost("localhost:8025")).isEqualTo("HTTP/1.1 200 OK");
        assertThat(catcher.messages()).hasSize(1);
    }

    @Test
    void aLongListHasPages() throws Exception {
        for (var i = 1; i <= 51; i++) {
            sendRaw("Subject: Mail " + i + "\r\n\r\n.");
        }
        assertThat(get("").body()).contains(">Mail 51<").doesNotContain(">Mail 1<");
        assertThat(get("?page=2").body()).contains(">Mail 1<").contains("Page 2 of 2");
        assertThat(get("?page=99").body()).contains("Page 2 of 2");
    }

    private MimeMessage reminder(String subject, String... recipients) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part("Noch 30 Tage", "text/plain; charset=utf-8"));
        alternatives.addBodyPart(part("<p>Noch <b>30</b> Tage</p>", "text/html; charset=utf-8"));
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        var calendar = part(CALENDAR, "text/calendar; charset=utf-8; method=REQUEST");
        calendar.setFileName("frist.ics");

        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("Triennium <noreply@triennium.example>"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(DATE));
        message.setHeader("X-Rule", "CYC-07");
        message.setContent(new MimeMultipart("mixed", body, calendar));
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", catcher.host());
        properties.setProperty("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        return Session.getInstance(properties);
    }

    private static void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }

    private void sendRaw(String message) throws IOException {
        try (var socket = new Socket(catcher.host(), catcher.smtpPort())) {
            var dialogue =
                    "EHLO test\r\nMAIL FROM:<a@triennium.example>\r\nRCPT TO:<%s>\r\nDATA\r\n%s\r\n.\r\nQUIT\r\n"
                            .formatted(ALDER, message);
            socket.getOutputStream().write(dialogue.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("250 OK");
        }
    }

    private String statusForHost(String host) throws IOException {
        try (var socket = new Socket(catcher.host(), URI.create(catcher.url()).getPort())) {
            var request = "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElseThrow();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(catcher.url() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return exchange(request(path).GET());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
