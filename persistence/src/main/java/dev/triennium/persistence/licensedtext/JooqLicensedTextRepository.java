package dev.triennium.persistence.licensedtext;

import static dev.triennium.persistence.jooq.generated.Tables.LICENSED_TEXT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextFilter;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextRules;
import dev.triennium.domain.licensedtext.LicensedWording;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.LicensedTextRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqLicensedTextRepository
        extends TableRepository<LicensedTextRecord, LicensedTextId, LicensedText>
        implements LicensedTextRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(LICENSED_TEXT.ID, LicensedTextId::value, LicensedTextId::new));

    private final ChildTable<LicensedTextRecord, ClauseId> ofClauses;
    private final ChildTable<LicensedTextRecord, ControlId> ofControls;

    JooqLicensedTextRepository(TenantDsl tenants) {
        super(tenants, LICENSED_TEXT.ID);
        this.ofClauses =
                ChildTable.of(
                        tenants,
                        LICENSED_TEXT.TENANT_ID,
                        LICENSED_TEXT.CLAUSE_ID,
                        LICENSED_TEXT.ID);
        this.ofControls =
                ChildTable.of(
                        tenants,
                        LICENSED_TEXT.TENANT_ID,
                        LICENSED_TEXT.CONTROL_ID,
                        LICENSED_TEXT.ID);
    }

    @Override
    public Map<Ref<ClauseId>, LicensedText> listOfClauses(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses) {
        return single(ofClauses.list(scopes, clauses, this::toDomain));
    }

    @Override
    public Map<Ref<ControlId>, LicensedText> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls) {
        return single(ofControls.list(scopes, controls, this::toDomain));
    }

    /// Each has one at most.
    private static <I> Map<Ref<I>, LicensedText> single(Map<Ref<I>, List<LicensedText>> found) {
        var texts = new HashMap<Ref<I>, LicensedText>();
        found.forEach((ref, own) -> texts.put(ref, own.getFirst()));
        return texts;
    }

    @Override
    public Page<LicensedText> page(TenantScope scope, LicensedTextFilter filter, PageRequest page) {
        return table.page(scope, OLDEST_FIRST, matches(filter), page, this::toDomain);
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
    public Map<TenantId, Page<LicensedText>> pages(
            TenantScopes scopes, LicensedTextFilter filter, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, matches(filter), page, this::toDomain);
    }

    @Override
    public void insert(TenantScope scope, LicensedText text) {
        try {
            super.insert(scope, text);
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is one of the keys on what the text is of.
            throw LicensedTextRules.hasText(text.subject());
        }
    }

    @Override
    protected LicensedTextRecord toRow(LicensedText text) {
        var row =
                new LicensedTextRecord()
                        .setId(text.id())
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

    @Override
    protected LicensedText toDomain(LicensedTextRecord row) {
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
