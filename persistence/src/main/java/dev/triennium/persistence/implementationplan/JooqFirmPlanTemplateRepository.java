package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.implementationplan.FirmPlanContent;
import dev.triennium.domain.implementationplan.FirmPlanTemplateRepository;
import dev.triennium.persistence.firmtemplate.FirmTemplateTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFirmPlanTemplateRepository extends FirmTemplateTable<FirmPlanContent>
        implements FirmPlanTemplateRepository {

    JooqFirmPlanTemplateRepository(DSLContext dsl) {
        super(dsl, Kind.PLAN, FirmPlanContent.class);
    }
}
