package dev.triennium.persistence.standard;

/// The version of the files' shape that this code reads.
final class SchemaVersion {

    private static final int SUPPORTED = 1;

    private SchemaVersion() {}

    static void check(YamlMapping file) {
        if (file.integer("schemaVersion") != SUPPORTED) {
            throw file.wrong("schemaVersion", "only version " + SUPPORTED + " is known");
        }
    }
}
