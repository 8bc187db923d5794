package dev.triennium.domain.licensedtext;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps an organisation's licensed texts. The text itself goes to its table and nowhere else.
@DomainService
public final class LicensedTextService {

    private static final String TYPE = "LicensedText";

    private final LicensedTextRepository texts;
    private final StandardRepository standards;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public LicensedTextService(
            LicensedTextRepository texts,
            StandardRepository standards,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.texts = texts;
        this.standards = standards;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    public LicensedTextId attach(
            TenantScope scope, AttachLicensedText command, @Nullable UUID key) {
        return transactions.inTransaction(
                scope,
                () ->
                        new LicensedTextId(
                                idempotency.once(
                                        scope, key, command, () -> insert(scope, command))));
    }

    private UUID insert(TenantScope scope, AttachLicensedText command) {
        var text =
                new LicensedText(
                        new LicensedTextId(ids.next()),
                        1,
                        standardOf(command.subject()),
                        command.subject(),
                        command.wording(),
                        checked(scope, command.licence()));
        texts.insert(scope, text);
        auditTrail.record(scope, TYPE, text.id().value(), null, text.trace());
        return text.id().value();
    }

    private StandardId standardOf(LicensedText.Subject subject) {
        return switch (subject) {
            case LicensedText.Subject.OfClause(var id) ->
                    Optional.ofNullable(standards.findClauses(List.of(id)).get(id))
                            .orElseThrow(() -> new NotFoundException("clauseId"))
                            .standard();
            case LicensedText.Subject.OfControl(var id) ->
                    Optional.ofNullable(standards.findControls(List.of(id)).get(id))
                            .orElseThrow(() -> new NotFoundException("controlId"))
                            .standard();
        };
    }

    private Licence checked(TenantScope scope, Licence licence) {
        if (licence.acquiredOn().isAfter(scope.today(clock))) {
            throw new ValidationException("licence.acquiredOn", "must not lie in the future");
        }
        return licence;
    }

    /// @param wording makes the new text from the stored one
    /// @param licence makes the new proof from the stored one
    public LicensedText change(
            TenantScope scope,
            LicensedTextId id,
            UnaryOperator<LicensedWording> wording,
            UnaryOperator<Licence> licence,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, id, expectedVersion);
                    var after =
                            before.with(
                                    wording.apply(before.wording()),
                                    checked(scope, licence.apply(before.licence())));
                    texts.update(scope, after, expectedVersion);
                    auditTrail.record(scope, TYPE, id.value(), before.trace(), after.trace());
                    return after;
                });
    }

    /// @return the text as it was
    public LicensedText remove(TenantScope scope, LicensedTextId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, id, expectedVersion);
                    texts.delete(scope, id, expectedVersion);
                    auditTrail.record(scope, TYPE, id.value(), before.trace(), null);
                    return before;
                });
    }

    private LicensedText get(TenantScope scope, LicensedTextId id, int expectedVersion) {
        var text = texts.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        if (text.version() != expectedVersion) {
            throw new VersionConflictException(text.version());
        }
        return text;
    }
}
