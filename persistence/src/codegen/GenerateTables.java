import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.jooq.codegen.GenerationTool;

/// Generates the tables' classes, unless those that are there come from the same migrations,
/// settings and jOOQ. Run from its source, before anything is compiled.
final class GenerateTables {

    static void main(String[] arguments) throws Exception {
        var settings = Path.of(arguments[0]);
        var migrations = Path.of(System.getProperty("triennium.migrations"));
        var generated = Path.of(System.getProperty("triennium.generated"));
        var stamp = generated.resolveSibling("jooq.made-from");
        var made = madeFrom(settings, migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(made)) {
            return;
        }
        Files.deleteIfExists(stamp);
        GenerationTool.main(arguments);
        Files.writeString(stamp, made);
    }

    private static String madeFrom(Path settings, Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        var files = new ArrayList<Path>();
        files.add(settings);
        try (var scripts = Files.list(migrations)) {
            scripts.sorted().forEach(files::add);
        }
        for (var file : files) {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
