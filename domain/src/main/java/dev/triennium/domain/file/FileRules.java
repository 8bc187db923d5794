package dev.triennium.domain.file;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about files.
final class FileRules {

    static final RuleReference PERMISSION =
            new RuleReference(
                    "FILE-1",
                    "Triennium, files",
                    "Whoever uploads a file may do what the file is for.");

    private FileRules() {}
}
