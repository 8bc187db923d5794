package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As the operator types them, each in a process of its own.
class OperatorCommandsIT extends ProductTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir private Path folder;

    private String run(String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrienniumApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(NodeSettings.ofProduct(0, folder));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aFirmIsFoundedOnceAndItsPartnerInvited() throws IOException, InterruptedException {
        var address = UUID.randomUUID() + "@example.com";
        var name = "Zinnia " + address.substring(0, 8);

        assertThat(run("found-firm", name, address, "Elin", "Ost", "de"))
                .contains("Founded " + name, "An invitation goes to " + address);
        assertThat(run("found-firm", name, address, "Elin", "Ost", "de"))
                .contains(name + " is there already");

        assertThat(InvitedPerson.mailTo(address).subject()).contains(name);
    }
}
