package dev.triennium.persistence.standard;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Where the files of the catalogue are read from.
@FunctionalInterface
interface CatalogueFiles {

    /// @throws CatalogueException when there is no such file
    byte[] read(String file);

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
}
