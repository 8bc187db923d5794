package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Sha256;
import dev.triennium.local.DemoPeople;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that a firm takes on gets its people: from the mail, by the page of its link and the
/// forms of the real Keycloak, to the first query as the role.
class InvitationIT extends ProductTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/invitations/[A-Za-z0-9_-]{43}");
    private static final Pattern PASSWORD = Pattern.compile("<code>([^<]+)</code>");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final Mutations byPartner = new Mutations(partner);

    private JsonNode client(String name) {
        return SampleTenant.takenOnBy(partner, name);
    }

    private static Map<String, Object> invitation(
            String tenant, String address, String language, String role) {
        return Map.of(
                "tenantId",
                tenant,
                "email",
                address,
                "givenName",
                "Anna",
                "familyName",
                "Neu",
                "locale",
                language,
                "roles",
                List.of(Map.of("role", role)));
    }

    private static String address() {
        return "anna-" + UUID.randomUUID() + "@new-client.example";
    }

    private static CaughtMail mailTo(String address) {
        product().application().getBean(ProductJobs.class).runAll();
        return product().mails().messagesTo(address).getLast();
    }

    private static String linkTo(String address) {
        var matcher = LINK.matcher(Objects.requireNonNull(mailTo(address).text()));
        assertThat(matcher.find()).as("a link in the mail").isTrue();
        return matcher.group();
    }

    private static HttpResponse<String> page(String method, String url) {
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

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void thePartnerInvitesTheFirstRepresentativeWhoSignsInAndMayDoWhatTheRoleMay() {
        var tenant = SampleTenant.id(client("Invited Client"));
        var address = address();
        var invited =
                byPartner.run(
                        "invitePerson",
                        invitation(tenant, address, "de", "REPRESENTATIVE"),
                        "invitation { id version state }");
        assertThat(invited.path("state").asString()).isEqualTo("OPEN");
        assertThat(mailTo(address).subject()).contains("Invited Client").contains("lädt Sie ein");

        var link = linkTo(address);
        for (var look = 0; look < 2; look++) {
            var offer = page("GET", link);
            assertThat(offer.statusCode()).isEqualTo(200);
            assertThat(offer.body())
                    .contains("Einladung zu Invited Client", "Managementbeauftragte Person");
            assertThat(offer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("script");
            assertThat(offer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        var accepted = page("POST", link);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.body()).contains("login_hint=" + address.replace("@", "%40"));
        assertThat(page("POST", link).statusCode()).isEqualTo(404);

        var token = new Browser().signIn(address, group(PASSWORD, accepted.body()), "Own-pass-1");
        var anna = new ProductClient(product().api(), () -> token);
        var seen =
                anna.run(
                        """
                        query($id: ID!) {
                          viewer { person { givenName email locale } }
                          tenant(id: $id) { permissions
                            memberships { edges { node { role grantedBy { givenName } } } } }
                        }
                        """,
                        Map.of("id", tenant));
        assertThat(seen.at("/viewer/person/email").asString()).isEqualTo(address);
        assertThat(seen.at("/tenant/permissions").toString()).contains("SIGN_STATEMENT");
        assertThat(seen.at("/tenant/memberships/edges/0/node/role").asString())
                .isEqualTo("REPRESENTATIVE");

        var trail =
                anna.run(
                        "query($id: ID!) { auditTrail(tenantId: $id) { edges { node { operation"
                                + " after } } } }",
                        Map.of("id", tenant));
        assertThat(trail.toString())
                .contains("invitePerson", "acceptInvitation")
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void whoHasAnAccountHasTheRoleAtOnceAndIsTold() {
        var tenant = SampleTenant.id(client("Client of a known auditor"));
        var auditor = DemoPeople.BIRCH_REPRESENTATIVE;
        var invited =
                byPartner.run(
                        "invitePerson",
                        invitation(tenant, auditor.email(), "en", "AUDITOR"),
                        "invitation { state answeredBy { email } }");
        assertThat(invited.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(invited.at("/answeredBy/email").asString()).isEqualTo(auditor.email());
        assertThat(
                        as(auditor)
                                .run(
                                        "query($id: ID!) { tenant(id: $id) { name } }",
                                        Map.of("id", tenant))
                                .at("/tenant/name")
                                .asString())
                .isEqualTo("Client of a known auditor");
        assertThat(mailTo(auditor.email()).subject()).contains("You can work with");
    }

    @Test
    void theEndOfARoleIsTheEndOfAccess() {
        var tenant = SampleTenant.id(client("Client that lets somebody go"));
        var auditor = DemoPeople.BIRCH_REPRESENTATIVE;
        byPartner.run(
                "invitePerson",
                invitation(tenant, auditor.email(), "en", "AUDITOR"),
                "invitation { state }");
        var membership =
                partner.run(
                                """
                                query($id: ID!) { tenant(id: $id) { memberships { edges { node {
                                  id version } } } } }
                                """,
                                Map.of("id", tenant))
                        .at("/tenant/memberships/edges/0/node");
        var ended =
                byPartner.run(
                        "endRole",
                        SampleTenant.versioned(membership, Map.of("reason", "The audit is over")),
                        "membership { endReason endedBy { email } }");
        assertThat(ended.path("endReason").asString()).isEqualTo("The audit is over");
        assertThat(
                        as(auditor)
                                .run(
                                        "query($id: ID!) { tenant(id: $id) { name } }",
                                        Map.of("id", tenant))
                                .path("tenant")
                                .isNull())
                .isTrue();
    }

    @Test
    void anEmployeeInvitesNobody() {
        var employee = as(DemoPeople.ALDER_EMPLOYEE);
        var tenant = SampleTenant.named("Alder Precision Parts", employee);
        var answer =
                employee.ask(
                        """
                        mutation($input: InvitePersonInput!) { invitePerson(input: $input) {
                          invitation { id } errors { code } } }
                        """,
                        Map.of("input", invitation(tenant, address(), "en", "EMPLOYEE")));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aLinkOfNobodysIsSaidToBeNone() {
        var url = product().api().resolve("/invitations/" + "a".repeat(43)).toString();
        assertThat(page("GET", url).statusCode()).isEqualTo(404);
        assertThat(page("POST", url).statusCode()).isEqualTo(404);
    }

    /// As much of a browser as the forms of Keycloak need.
    private static final class Browser {

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

        String signIn(String address, String once, String own) {
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
                    follow(
                            submit(choose, Map.of("password-new", own, "password-confirm", own)),
                            back);
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
                var location =
                        last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
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
}
