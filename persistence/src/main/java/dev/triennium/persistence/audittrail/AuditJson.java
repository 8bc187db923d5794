package dev.triennium.persistence.audittrail;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a domain record stands in the audit trail: its components by name, dates as ISO 8601, an id
/// as its UUID.
final class AuditJson {

    private AuditJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }
}
