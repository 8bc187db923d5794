package dev.triennium.domain.quotation;

import dev.triennium.domain.Language;
import java.io.IOException;
import java.io.OutputStream;

/// A pack as pages to hand on.
public interface QuotationPages {

    void write(QuotationPack pack, Language language, OutputStream out) throws IOException;
}
