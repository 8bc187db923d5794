package dev.triennium.persistence.audittrail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param key Base64 of at least 32 bytes
@ConfigurationProperties("triennium.audit")
record AuditSettings(@DefaultValue("") String key) {

    AuditSettings {
        AuditSeal.decode(key);
    }
}
