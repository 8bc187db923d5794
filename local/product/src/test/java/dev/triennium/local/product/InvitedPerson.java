package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Sha256;
import dev.triennium.local.identity.LocalKeycloak;
import dev.triennium.local.mail.CaughtMail;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with a mail and as much of a browser as the forms of Keycloak need.
final class InvitedPerson {

    private static final Pattern LINK = Pattern.compile("http\\S+/invitations/[A-Za-z0-9_-]{43}");
    private static final Pattern PASSWORD = Pattern.compile("<code>([^<]+)</code>");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

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
        return new InvitedPerson().signIn(address, group(PASSWORD, acceptedPage), "Own-pass-1");
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

    private static final String BACK = "/open/signed-in";

    /// The JDK's manager would keep to itself those that are for TLS alone; browsers send them
    /// to this machine.
    private final Map<String, String> cookies = new TreeMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String verifier = random();

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String signIn(String address, String once, String own) {
        var realm = product().keycloak().issuer() + "/protocol/openid-connect";
        var back = product().api().resolve(BACK).toString();
        var query =
                form(
                        Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                LocalKeycloak.GRAPHIQL_CLIENT,
                                "redirect_uri",
                                back,
                                "scope",
                                "openid",
                                "state",
                                "s",
                                "login_hint",
                                address,
                                "code_challenge",
                                base64(Sha256.of(verifier)),
                                "code_challenge_method",
                                "S256"));
        var login = follow(get(realm + "/auth?" + query), back);
        assertThat(login.body()).contains(address);
        var choose = follow(submit(login, Map.of("username", address, "password", once)), back);
        assertThat(choose.body())
                .as("a password of one's own is asked for")
                .contains("password-new");
        var done =
                follow(submit(choose, Map.of("password-new", own, "password-confirm", own)), back);
        var location = done.headers().firstValue("Location").orElseThrow();
        var code = group(Pattern.compile("[?&]code=([^&]+)"), location);
        var tokens =
                send(
                        HttpRequest.newBuilder(URI.create(realm + "/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                form(
                                                        Map.of(
                                                                "grant_type",
                                                                "authorization_code",
                                                                "client_id",
                                                                LocalKeycloak.GRAPHIQL_CLIENT,
                                                                "redirect_uri",
                                                                back,
                                                                "code",
                                                                code,
                                                                "code_verifier",
                                                                verifier)))));
        return JsonMapper.shared().readTree(tokens.body()).path("access_token").asString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Until a page comes, or the way leads back to the product.
    private HttpResponse<String> follow(HttpResponse<String> response, String back) {
        var last = response;
        while (last.statusCode() / 100 == 3) {
            var location = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            if (location.toString().startsWith(back)) {
                return last;
            }
            last = get(location.toString());
        }
        return last;
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var action = group(ACTION, page.body()).replace("&amp;", "&");
        return send(
                HttpRequest.newBuilder(page.uri().resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var cookie = setCookie.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
