package dev.triennium.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ConsoleConfigurationTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

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
                "/assets/gone-BNe1x0.js"
            })
    void whatAnswersForItselfIsLeftToIt(String path) throws Exception {
        built.perform(open(path)).andExpect(status().isNotFound());
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
