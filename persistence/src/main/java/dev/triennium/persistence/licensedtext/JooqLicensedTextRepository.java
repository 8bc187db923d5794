package dev.triennium.persistence.licensedtext;

import static dev.triennium.persistence.jooq.generated.Tables.LICENSED_TEXT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextFilter;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextRules;
import dev.triennium.domain.licensedtext.LicensedWording;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.LicensedTextRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqLicensedTextRepository implements LicensedTextRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(LICENSED_TEXT.ID, LicensedTextId::value, LicensedTextId::new));

    private final TenantDsl tenants;

    JooqLicensedTextRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<LicensedText> find(TenantScope scope, LicensedTextId id) {
        return tenants.in(scope)
                .selectFrom(LICENSED_TEXT)
                .where(LICENSED_TEXT.TENANT_ID.eq(scope.tenant()), LICENSED_TEXT.ID.eq(id))
                .fetchOptional(JooqLicensedTextRepository::toDomain);
    }

    @Override
    public Map<LicensedTextId, Owned<LicensedText>> list(
            TenantScopes scopes, Collection<LicensedTextId> ids) {
        return tenants.across(scopes)
                .selectFrom(LICENSED_TEXT)
                .where(LICENSED_TEXT.TENANT_ID.in(scopes.tenants()), LICENSED_TEXT.ID.in(ids))
                .fetchMap(LICENSED_TEXT.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Page<LicensedText> list(TenantScope scope, LicensedTextFilter filter, PageRequest page) {
        return OLDEST_FIRST.page(
                tenants.in(scope)
                        .selectFrom(LICENSED_TEXT)
                        .where(LICENSED_TEXT.TENANT_ID.eq(scope.tenant()), matches(filter)),
                page,
                JooqLicensedTextRepository::toDomain);
    }

    private static Condition matches(LicensedTextFilter filter) {
        var ofStandard =
                filter.standard() == null
                        ? noCondition()
                        : LICENSED_TEXT.STANDARD_ID.eq(filter.standard());
        return switch (filter.subject()) {
            case null -> ofStandard;
            case LicensedText.Subject.OfClause(var clause) ->
                    ofStandard.and(LICENSED_TEXT.CLAUSE_ID.eq(clause));
            case LicensedText.Subject.OfControl(var control) ->
                    ofStandard.and(LICENSED_TEXT.CONTROL_ID.eq(control));
        };
    }

    @Override
    public Map<TenantId, Page<LicensedText>> listByTenant(TenantScopes scopes, PageRequest page) {
        return OLDEST_FIRST.pages(
                tenants.across(scopes),
                LICENSED_TEXT,
                LICENSED_TEXT.TENANT_ID.in(scopes.tenants()),
                LICENSED_TEXT.TENANT_ID,
                page,
                JooqLicensedTextRepository::toDomain);
    }

    @Override
    public void insert(TenantScope scope, LicensedText text) {
        try {
            tenants.in(scope)
                    .insertInto(LICENSED_TEXT)
                    .set(toRow(text).setTenantId(scope.tenant()).setId(text.id()))
                    .execute();
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is one of the keys on what the text is of.
            throw LicensedTextRules.hasText(text.subject());
        }
    }

    @Override
    public void update(TenantScope scope, LicensedText text, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(LICENSED_TEXT)
                        .set(toRow(text))
                        .where(
                                LICENSED_TEXT.TENANT_ID.eq(scope.tenant()),
                                LICENSED_TEXT.ID.eq(text.id()),
                                LICENSED_TEXT.VERSION.eq(expectedVersion))
                        .execute();
        requireOne(changed, scope, text.id());
    }

    @Override
    public void delete(TenantScope scope, LicensedTextId id, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .deleteFrom(LICENSED_TEXT)
                        .where(
                                LICENSED_TEXT.TENANT_ID.eq(scope.tenant()),
                                LICENSED_TEXT.ID.eq(id),
                                LICENSED_TEXT.VERSION.eq(expectedVersion))
                        .execute();
        requireOne(changed, scope, id);
    }

    private void requireOne(int changed, TenantScope scope, LicensedTextId id) {
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, id).orElseThrow(() -> new NotFoundException("id")).version());
        }
    }

    private static LicensedTextRecord toRow(LicensedText text) {
        var row =
                new LicensedTextRecord()
                        .setVersion(text.version())
                        .setStandardId(text.standard())
                        .setText(text.wording().text())
                        .setHolder(text.licence().holder())
                        .setNumber(text.licence().number())
                        .setAcquiredOn(text.licence().acquiredOn())
                        .setNote(text.licence().note());
        return switch (text.subject()) {
            case LicensedText.Subject.OfClause(var clause) -> row.setClauseId(clause);
            case LicensedText.Subject.OfControl(var control) -> row.setControlId(control);
        };
    }

    private static LicensedText toDomain(LicensedTextRecord row) {
        return new LicensedText(
                row.getId(),
                row.getVersion(),
                row.getStandardId(),
                row.getClauseId() == null
                        ? new LicensedText.Subject.OfControl(row.getControlId())
                        : new LicensedText.Subject.OfClause(row.getClauseId()),
                new LicensedWording(row.getText()),
                new Licence(row.getHolder(), row.getNumber(), row.getAcquiredOn(), row.getNote()));
    }
}
