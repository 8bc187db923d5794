package dev.triennium.persistence.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of the catalogue are read from.
@FunctionalInterface
interface CatalogueFiles {

    /// @throws CatalogueException when there is no such file
    byte[] read(String file);

    /// What messages call the file.
    default String nameOf(String file) {
        return file;
    }

    /// The files that come with the product.
    static CatalogueFiles ofTheProduct() {
        return file -> {
            try (var in = CatalogueFiles.class.getResourceAsStream("/standard/" + file)) {
                if (in == null) {
                    throw new CatalogueException(file, "there is no such file");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// The files that come with the product, but for one in whose place the operator put another.
    static CatalogueFiles replacing(String replaced, Path by) {
        var others = ofTheProduct();
        return new CatalogueFiles() {
            @Override
            public byte[] read(String file) {
                if (!file.equals(replaced)) {
                    return others.read(file);
                }
                try {
                    return Files.readAllBytes(by);
                } catch (IOException e) {
                    throw new CatalogueException(by.toString(), "this file cannot be read", e);
                }
            }

            @Override
            public String nameOf(String file) {
                return file.equals(replaced) ? by.toString() : file;
            }
        };
    }
}
