package dev.triennium.persistence.standard;

import java.util.List;

/// The file that lists the catalogue's standards, each after the edition that it supersedes.
record CatalogueIndex(List<Entry> entries) {

    static final String FILE = "index.yaml";

    /// What the index says about a file of the catalogue.
    record Entry(String key, String file, String designation, int clauses, int controls) {}

    static CatalogueIndex parse(byte[] content) {
        var yaml = YamlMapping.parse(FILE, content);
        SchemaVersion.check(yaml);
        yaml.date("generatedOn");
        var entries = yaml.mappings("standards").stream().map(CatalogueIndex::entry).toList();
        yaml.end();
        return new CatalogueIndex(entries);
    }

    private static Entry entry(YamlMapping yaml) {
        yaml.text("title");
        yaml.text("discipline");
        yaml.text("status");
        yaml.date("publishedOn");
        yaml.dateOrNull("transitionDeadline");
        var counts = yaml.mapping("counts");
        counts.integer("assessable");
        counts.integer("uncertain");
        return new Entry(
                yaml.text("key"),
                yaml.text("file"),
                yaml.text("designation"),
                counts.integer("clauses"),
                counts.integer("controls"));
    }
}
