package dev.triennium.persistence.documenttemplate;

import dev.triennium.domain.documenttemplate.FirmDocumentTemplateRepository;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.persistence.firmtemplate.FirmTemplateTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFirmDocumentTemplateRepository extends FirmTemplateTable<FirmText>
        implements FirmDocumentTemplateRepository {

    JooqFirmDocumentTemplateRepository(DSLContext dsl) {
        super(dsl, Kind.DOCUMENT, FirmText.class);
    }
}
