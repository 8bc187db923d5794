package dev.triennium.persistence.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// All rows of the catalogue, checked against each other.
///
/// @param standards by file, in the order of the index
record Catalogue(
        Map<String, StandardFile> standards,
        TransitionFile transitions,
        CrossmapFile crossmap,
        SelectionFile selection) {

    /// @throws CatalogueException when a file is not what it must be
    static void check(CatalogueFiles files) {
        var index = CatalogueIndex.parse(files.read(CatalogueIndex.FILE));
        var _ = parse(index, contents(index, files), files::nameOf);
    }

    /// Each file of the catalogue by its name.
    static Map<String, byte[]> contents(CatalogueIndex index, CatalogueFiles files) {
        var contents = new LinkedHashMap<String, byte[]>();
        contents.put(CatalogueIndex.FILE, files.read(CatalogueIndex.FILE));
        index.entries().forEach(entry -> contents.put(entry.file(), files.read(entry.file())));
        index.entries()
                .forEach(
                        entry -> {
                            var german = GermanCatalogue.FOLDER + entry.file();
                            contents.put(german, files.read(german));
                        });
        contents.put(TransitionFile.FILE, files.read(TransitionFile.FILE));
        contents.put(CrossmapFile.FILE, files.read(CrossmapFile.FILE));
        contents.put(SelectionFile.FILE, files.read(SelectionFile.FILE));
        return contents;
    }

    /// @param names what messages call a file
    /// @throws CatalogueException when a file is not what it must be
    static Catalogue parse(
            CatalogueIndex index, Map<String, byte[]> contents, UnaryOperator<String> names) {
        var known =
                index.entries().stream().map(CatalogueIndex.Entry::key).collect(Collectors.toSet());
        var standards = new LinkedHashMap<String, StandardFile>();
        for (var entry : index.entries()) {
            var content = content(contents, entry.file());
            standards.put(
                    entry.file(), StandardFile.parse(entry, standards.size(), known, content));
        }
        var numbers = Numbers.of(standards.values());
        var designations = new LinkedHashMap<String, String>();
        for (var file : standards.values()) {
            var standard = file.standard();
            designations.put(standard.getStandardKey(), standard.getDesignation());
        }
        return new Catalogue(
                standards,
                TransitionFile.parse(numbers, designations, content(contents, TransitionFile.FILE)),
                CrossmapFile.parse(numbers, content(contents, CrossmapFile.FILE)),
                SelectionFile.parse(
                        numbers,
                        names.apply(SelectionFile.FILE),
                        content(contents, SelectionFile.FILE)));
    }

    private static byte[] content(Map<String, byte[]> contents, String file) {
        return Objects.requireNonNull(contents.get(file));
    }
}
