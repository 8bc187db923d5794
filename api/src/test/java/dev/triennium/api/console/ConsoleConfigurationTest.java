package dev.triennium.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ConsoleConfigurationTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static final Path SOURCES =
            Path.of("../api/src/main/java/dev/triennium/api").toAbsolutePath().normalize();
    private static final Pattern ROUTES = Pattern.compile("RouterFunctions\\.route|Mapping\\(");
    private static final Pattern PATH = Pattern.compile("\"(/[a-z-]+)(?:/[^\"]*)?\"");

    private final MockMvc built =
            web(new ByteArrayResource("<p>console".getBytes(StandardCharsets.UTF_8)));
    private final MockMvc without = web(new ClassPathResource("console/nothing.html"));

    private static MockMvc web(Resource page) {
        return MockMvcBuilders.routerFunctions(new ConsoleConfiguration(page).consolePages())
                .build();
    }

    private static MockHttpServletRequestBuilder open(String path) {
        return get(path).header("Accept", BROWSER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clients", "/clients/QQ/assessments/QQ", "/open/QQ", "/graphics"})
    void aBrowserGetsThePageForEachAddressThatIsNobodyElses(String path) throws Exception {
        built.perform(open(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string("<p>console"));
        built.perform(head(path).header("Accept", BROWSER)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/graphiql",
                "/graphiql/react.js",
                "/downloads/documents/QQ",
                "/invitations/QQ",
                "/mail/unsubscribe/QQ",
                "/settings.json",
                "/error",
                "/assets/gone-BNe1x0.js"
            })
    void whatAnswersForItselfIsLeftToIt(String path) throws Exception {
        built.perform(open(path)).andExpect(status().isNotFound());
    }

    /// As the sources say; below the first name of a path all belongs to one of them.
    @ParameterizedTest
    @MethodSource
    void noOtherRouteIsTakenForAPage(String path) throws Exception {
        built.perform(open(path)).andExpect(status().isNotFound());
    }

    private static Stream<String> noOtherRouteIsTakenForAPage() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources
                    .filter(one -> one.toString().endsWith(".java"))
                    // The console itself, and the page that it takes the place of.
                    .filter(one -> !one.endsWith("console/ConsoleConfiguration.java"))
                    .filter(one -> !one.endsWith("link/OpenPageConfiguration.java"))
                    .map(ConsoleConfigurationTest::read)
                    .filter(one -> ROUTES.matcher(one).find())
                    .flatMap(one -> PATH.matcher(one).results())
                    .map(one -> one.group(1))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void programsAreNotTakenForBrowsers() throws Exception {
        built.perform(get("/clients").header("Accept", "application/json"))
                .andExpect(status().isNotFound());
        built.perform(post("/").header("Accept", BROWSER)).andExpect(status().isNotFound());
        built.perform(get("/")).andExpect(status().isOk());
    }

    @Test
    void aProductWithoutItSaysWhatIsMissing() throws Exception {
        without.perform(open("/")).andExpect(status().isNotFound());
        assertThat(text(open("/"))).contains("Node.js 20.19");
        assertThat(text(open("/").header("Accept-Language", "de")))
                .contains("fehlt in diesem Build");
        // The small page for links in mails is somebody else's then.
        without.perform(open("/open/QQ")).andExpect(header().doesNotExist("Cache-Control"));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return without.perform(request).andReturn().getResponse().getContentAsString();
    }
}
