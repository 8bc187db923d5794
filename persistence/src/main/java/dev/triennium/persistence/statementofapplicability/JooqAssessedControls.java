package dev.triennium.persistence.statementofapplicability;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM_PART;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.AssessedControls;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class JooqAssessedControls implements AssessedControls {

    private final TenantDsl tenants;

    JooqAssessedControls(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Map<ControlId, List<Finding>>> find(
            TenantScope scope, AssessmentId assessment, StandardId standard) {
        var dsl = tenants.in(scope);
        var exists =
                dsl.fetchExists(
                        ASSESSMENT,
                        ASSESSMENT.TENANT_ID.eq(scope.tenant()).and(ASSESSMENT.ID.eq(assessment)));
        if (!exists) {
            return Optional.empty();
        }
        return Optional.of(
                dsl
                        .select(
                                ASSESSMENT_ITEM_PART.CONTROL_ID,
                                ASSESSMENT_ITEM.RESULT,
                                ASSESSMENT_ITEM.JUSTIFICATION)
                        .from(ASSESSMENT_ITEM_PART)
                        .join(ASSESSMENT_ITEM)
                        .on(
                                ASSESSMENT_ITEM.TENANT_ID.eq(ASSESSMENT_ITEM_PART.TENANT_ID),
                                ASSESSMENT_ITEM.ID.eq(ASSESSMENT_ITEM_PART.ITEM_ID))
                        .where(
                                ASSESSMENT_ITEM_PART.TENANT_ID.eq(scope.tenant()),
                                ASSESSMENT_ITEM.ASSESSMENT_ID.eq(assessment),
                                ASSESSMENT_ITEM_PART.STANDARD_ID.eq(standard),
                                ASSESSMENT_ITEM_PART.CONTROL_ID.isNotNull())
                        .orderBy(ASSESSMENT_ITEM.ORDINAL)
                        .fetch()
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> row.value1(),
                                        mapping(
                                                row ->
                                                        new Finding(
                                                                AssessmentResult.valueOf(
                                                                        row.value2()),
                                                                row.value3()),
                                                toList()))));
    }
}
