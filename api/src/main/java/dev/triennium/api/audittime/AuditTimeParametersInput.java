package dev.triennium.api.audittime;

import dev.triennium.domain.audittime.AuditTimeRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record AuditTimeParametersInput(
        @Nullable @DecimalMin("0.01") @DecimalMax("1") BigDecimal surveillanceShare,
        @Nullable @DecimalMin("0.01") @DecimalMax("1") BigDecimal recertificationShare,
        @DecimalMin("0") @DecimalMax("10") BigDecimal leastDays,
        boolean strictRounding) {

    AuditTimeRequest.Parameters toParameters() {
        return new AuditTimeRequest.Parameters(
                surveillanceShare, recertificationShare, leastDays, strictRounding);
    }
}
