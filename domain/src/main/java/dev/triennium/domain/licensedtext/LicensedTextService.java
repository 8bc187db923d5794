package dev.triennium.domain.licensedtext;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps an organisation's licensed texts. The text itself goes to its table and nowhere else.
@DomainService
public final class LicensedTextService {

    private final LicensedTextRepository texts;
    private final Kept<LicensedTextId, LicensedText> kept;
    private final StandardRepository standards;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public LicensedTextService(
            LicensedTextRepository texts,
            StandardRepository standards,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.texts = texts;
        this.kept = Kept.in(texts, "LicensedText").tracing(LicensedText::trace);
        this.standards = standards;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public LicensedText attach(TenantScope scope, AttachLicensedText command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                LicensedTextId::new,
                () ->
                        new LicensedText(
                                new LicensedTextId(ids.next()),
                                1,
                                standardOf(command.subject()),
                                command.subject(),
                                command.wording(),
                                checked(scope, command.licence())));
    }

    private StandardId standardOf(LicensedText.Subject subject) {
        return switch (subject) {
            case LicensedText.Subject.OfClause(var id) ->
                    Optional.ofNullable(standards.listClauses(List.of(id)).get(id))
                            .orElseThrow(() -> new NotFoundException("clauseId"))
                            .standard();
            case LicensedText.Subject.OfControl(var id) ->
                    Optional.ofNullable(standards.listControls(List.of(id)).get(id))
                            .orElseThrow(() -> new NotFoundException("controlId"))
                            .standard();
        };
    }

    private Licence checked(TenantScope scope, Licence licence) {
        DayRange.HAPPENED.require("licence.acquiredOn", licence.acquiredOn(), scope.today(clock));
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
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.with(
                                wording.apply(before.wording()),
                                checked(scope, licence.apply(before.licence()))));
    }

    /// @return the text as it was
    public LicensedText remove(TenantScope scope, LicensedTextId id, int expectedVersion) {
        return changes.remove(scope, kept, texts, id, expectedVersion);
    }
}
