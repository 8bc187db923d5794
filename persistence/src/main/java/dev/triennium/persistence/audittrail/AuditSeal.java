package dev.triennium.persistence.audittrail;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.UuidBytes;
import dev.triennium.persistence.jooq.generated.tables.records.AuditEntryRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FirmAuditEntryRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Keyed hashes (HMAC-SHA-256) of entries and heads. The key stands outside of the database, so
/// that whoever can write to the tables still cannot forge a chain.
@Component
@EnableConfigurationProperties(AuditSettings.class)
class AuditSeal {

    private static final int HASH_BYTES = 32;

    private final SecretKeySpec key;

    /// @param key Base64 of at least 32 bytes
    /// @throws IllegalStateException when the key is missing, no Base64 or too short
    AuditSeal(String key) {
        this.key = new SecretKeySpec(decode(key), "HmacSHA256");
    }

    @Autowired
    AuditSeal(AuditSettings settings) {
        this(settings.key());
    }

    static byte[] decode(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("TRIENNIUM_AUDIT_KEY must be Base64", e);
        }
        if (bytes.length < HASH_BYTES) {
            throw new IllegalStateException(
                    "TRIENNIUM_AUDIT_KEY must be Base64 of at least 32 random bytes");
        }
        return bytes;
    }

    /// What stands before the first entry.
    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    byte[] entry(byte[] previous, AuditEntryRecord entry) {
        var mac = mac();
        mac.update(previous);
        put(mac, id(entry.getTenantId().value()));
        put(mac, id(entry.getId().value()));
        put(mac, ByteBuffer.allocate(Long.BYTES).putLong(entry.getSequence()).array());
        put(mac, text(entry.getOccurredAt().toString()));
        put(mac, text(entry.getOperation()));
        put(mac, entry.getPersonId() == null ? null : id(entry.getPersonId().value()));
        put(mac, entry.getFirmId() == null ? null : id(entry.getFirmId().value()));
        put(mac, text(entry.getJob()));
        put(mac, text(entry.getSubjectType()));
        put(mac, id(entry.getSubjectId()));
        put(mac, text(entry.getBeforeJson()));
        put(mac, text(entry.getAfterJson()));
        putGrant(mac, entry);
        return mac.doFinal();
    }

    /// Entries of before, which say no grant, keep their hash.
    private static void putGrant(Mac mac, AuditEntryRecord entry) {
        var membership = entry.getMembershipId();
        var engagement = entry.getEngagementId();
        if (entry.getRole() != null || membership != null || engagement != null) {
            put(mac, text(entry.getRole()));
            put(mac, membership == null ? null : id(membership.value()));
            put(mac, engagement == null ? null : id(engagement.value()));
        }
    }

    byte[] entry(byte[] previous, FirmAuditEntryRecord entry) {
        var mac = mac();
        mac.update(previous);
        put(mac, text("firm"));
        put(mac, id(entry.getFirmId().value()));
        put(mac, id(entry.getId().value()));
        put(mac, ByteBuffer.allocate(Long.BYTES).putLong(entry.getSequence()).array());
        put(mac, text(entry.getOccurredAt().toString()));
        put(mac, text(entry.getOperation()));
        put(mac, entry.getPersonId() == null ? null : id(entry.getPersonId().value()));
        put(mac, entry.getOrganisationId() == null ? null : id(entry.getOrganisationId().value()));
        put(mac, text(entry.getSubjectType()));
        put(mac, id(entry.getSubjectId()));
        put(mac, text(entry.getBeforeJson()));
        put(mac, text(entry.getAfterJson()));
        return mac.doFinal();
    }

    byte[] head(FirmId firm, long sequence, byte[] hash) {
        return head("firm head", firm.value(), sequence, hash);
    }

    byte[] head(TenantId tenant, long sequence, byte[] hash) {
        return head("head", tenant.value(), sequence, hash);
    }

    private byte[] head(String kind, UUID owner, long sequence, byte[] hash) {
        var mac = mac();
        put(mac, text(kind));
        put(mac, id(owner));
        put(mac, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        put(mac, hash);
        return mac.doFinal();
    }

    /// The length goes first, so that no two lists of fields give the same bytes.
    private static void put(Mac mac, byte @Nullable [] field) {
        mac.update(
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(field == null ? -1 : field.length)
                        .array());
        if (field != null) {
            mac.update(field);
        }
    }

    private static byte @Nullable [] text(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] id(UUID id) {
        return UuidBytes.toBytes(id);
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
