package dev.triennium.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalPortsTest {

    private static final String SETTING = "TRIENNIUM_TEST_PORT";

    @AfterEach
    void forgetTheSetting() {
        System.clearProperty(SETTING);
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(taken.getLocalPort());
        }
    }

    @Test
    void aPortTakenForAllAddressesIsTakenHereToo() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertRefused(taken.getLocalPort());
        }
    }

    private static void assertRefused(int port) {
        assertThatExceptionOfType(LocalStartException.class)
                .isThrownBy(() -> LocalPorts.requireFree("mails", port, SETTING))
                .withMessage(
                        "Port %d, wanted for mails, is taken by another program;"
                                + " set TRIENNIUM_TEST_PORT to another port.",
                        port);
    }

    @Test
    void aFreePortIsAsWanted() {
        var port = LocalPorts.free();
        assertThat(LocalPorts.requireFree("mails", port, SETTING)).isEqualTo(port);
    }

    @Test
    void aSettingReplacesTheUsualPort() {
        assertThat(LocalPorts.setting(SETTING, 3025)).isEqualTo(3025);
        System.setProperty(SETTING, "4025");
        assertThat(LocalPorts.setting(SETTING, 3025)).isEqualTo(4025);
    }

    @Test
    void aSettingThatIsNoPortIsRefused() {
        for (var wrong : new String[] {"smtp", "0", "65536", "-1", "999999"}) {
            System.setProperty(SETTING, wrong);
            assertThatExceptionOfType(LocalStartException.class)
                    .isThrownBy(() -> LocalPorts.setting(SETTING, 3025))
                    .withMessageStartingWith("TRIENNIUM_TEST_PORT is \"%s\"", wrong);
        }
    }
}
