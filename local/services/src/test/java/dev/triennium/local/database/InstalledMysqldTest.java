package dev.triennium.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstalledMysqldTest {

    private static final Path SERVER = Path.of("/usr/sbin/mysqld");

    @Test
    void serversThatSpeakOurSqlAreRecognised() {
        assertThat(
                        InstalledMysqld.recognise(
                                SERVER, "/usr/sbin/mysqld  Ver 9.7.1 for Linux on x86_64"))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.name()).isEqualTo("MySQL 9.7.1 of this machine");
                            assertThat(found.flavour()).isEqualTo(ServerBinary.Flavour.MYSQL);
                        });
        assertThat(
                        InstalledMysqld.recognise(
                                SERVER, "mysqld  Ver 11.8.3-MariaDB-0+deb13u1 for debian-linux"))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.name()).isEqualTo("MariaDB 11.8.3 of this machine");
                            assertThat(found.flavour()).isEqualTo(ServerBinary.Flavour.MARIADB);
                        });
    }

    @Test
    void olderServersArePassedOver() {
        assertThat(InstalledMysqld.recognise(SERVER, "mysqld  Ver 8.0.43 for Linux")).isEmpty();
        assertThat(InstalledMysqld.recognise(SERVER, "mysqld  Ver 10.11.14-MariaDB")).isEmpty();
    }

    @Test
    void whatSaysNoVersionIsNoServer() {
        assertThat(InstalledMysqld.recognise(SERVER, "error while loading libaio.so")).isEmpty();
    }
}
