package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Sha256;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// As much of a browser as the forms of Keycloak need, and a public client in it that signs in with
/// PKCE.
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern ASKS_FOR_A_PASSWORD = Pattern.compile("name=\"password\"");

    /// The JDK's manager would keep to itself those that are for TLS alone; browsers send them to
    /// this machine.
    private final Map<String, String> cookies = new TreeMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String verifier = random();
    private final String realm =
            ProductTest.product().keycloak().issuer() + "/protocol/openid-connect";
    private final String client;
    private final String back;

    /// @param back where the client is told whether somebody has signed in
    Browser(String client, URI back) {
        this.client = client;
        this.back = back.toString();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @return an access token
    String signIn(String name, String password) {
        return token(enter(name, password));
    }

    /// For the first time, with a password that holds once.
    ///
    /// @return an access token
    String signIn(String name, String once, String own) {
        var choose = enter(name, once);
        assertThat(choose.body())
                .as("a password of one's own is asked for")
                .contains("password-new");
        return token(follow(submit(choose, Map.of("password-new", own, "password-confirm", own))));
    }

    /// The realm asks for the name first where it has organizations.
    private HttpResponse<String> enter(String name, String password) {
        var page =
                begin(
                        Map.of(
                                "login_hint",
                                name,
                                "code_challenge",
                                base64(Sha256.of(verifier)),
                                "code_challenge_method",
                                "S256"));
        assertThat(page.body()).contains(name);
        if (!ASKS_FOR_A_PASSWORD.matcher(page.body()).find()) {
            page = follow(submit(page, Map.of("username", name)));
        }
        return follow(submit(page, Map.of("username", name, "password", password)));
    }

    /// What the realm says to a request for a sign-in.
    HttpResponse<String> begin(Map<String, String> more) {
        var query = new TreeMap<>(more);
        query.put("response_type", "code");
        query.put("client_id", client);
        query.put("redirect_uri", back);
        query.put("scope", "openid");
        query.put("state", "s");
        return follow(get(realm + "/auth?" + form(query)));
    }

    private String token(HttpResponse<String> signedIn) {
        var location = signedIn.headers().firstValue("Location").orElseThrow();
        var answer =
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
                                                                client,
                                                                "redirect_uri",
                                                                back,
                                                                "code",
                                                                group(CODE, location),
                                                                "code_verifier",
                                                                verifier)))));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
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

    /// Until a page comes, or the way leads back to the client.
    private HttpResponse<String> follow(HttpResponse<String> response) {
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

    private static String group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
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
