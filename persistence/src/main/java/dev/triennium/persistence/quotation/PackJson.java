package dev.triennium.persistence.quotation;

import dev.triennium.domain.quotation.QuotationJson;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.persistence.firmtemplate.ContentJson;
import org.springframework.stereotype.Component;

/// What is stored of a pack is what is sent.
@Component
class PackJson implements QuotationJson {

    @Override
    public String write(QuotationPack pack) {
        return ContentJson.write(pack);
    }
}
