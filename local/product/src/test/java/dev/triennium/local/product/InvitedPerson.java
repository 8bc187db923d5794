package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.identity.LocalKeycloak;
import dev.triennium.local.mail.CaughtMail;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who follows the link in a mail and signs in for the first time.
final class InvitedPerson {

    private InvitedPerson() {}

    private static final Pattern LINK = Pattern.compile("http\\S+/invitations/[A-Za-z0-9_-]{43}");
    private static final Pattern PASSWORD = Pattern.compile("<code>([^<]+)</code>");

    static CaughtMail mailTo(String address) {
        product().application().getBean(ProductJobs.class).runAll();
        return product().mails().messagesTo(address).getLast();
    }

    static String linkTo(String address) {
        var matcher = LINK.matcher(Objects.requireNonNull(mailTo(address).text()));
        assertThat(matcher.find()).as("a link in the mail").isTrue();
        return matcher.group();
    }

    static HttpResponse<String> page(String method, String url) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// By the password that the page shows, with the choice of another one.
    static String signIn(String address, String acceptedPage) {
        return new Browser(
                        LocalKeycloak.GRAPHIQL_CLIENT, product().api().resolve("/open/signed-in"))
                .signIn(address, group(PASSWORD, acceptedPage), "Own-pass-1");
    }

    /// A client that is signed in, after the link in the mail was followed.
    static ProductClient accepting(String address) {
        var accepted = page("POST", linkTo(address));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        var token = signIn(address, accepted.body());
        return new ProductClient(product().api(), () -> token);
    }

    private static LocalStack product() {
        return ProductTest.product();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
