package dev.triennium.api.mail;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.triennium.domain.mail.MailPreferences;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class UnsubscribePageTest {

    private static final MailPreferences NOBODYS =
            new MailPreferences() {
                @Override
                public boolean unsubscribe(UUID token, Instant at) {
                    throw new AssertionError("Looking changes nothing");
                }

                @Override
                public boolean resume(UUID token) {
                    throw new AssertionError("Looking changes nothing");
                }
            };

    private final MockMvc web =
            MockMvcBuilders.routerFunctions(
                            new UnsubscribeConfiguration().unsubscribe(NOBODYS, Clock.systemUTC()))
                    .build();

    /// As mail programs look whether a link is there.
    @Test
    void theLinkIsThereForHeadToo() throws Exception {
        web.perform(head("/mail/unsubscribe/" + new UUID(9, 9)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"));
        web.perform(head("/mail/unsubscribe/nothing")).andExpect(status().isNotFound());
    }
}
