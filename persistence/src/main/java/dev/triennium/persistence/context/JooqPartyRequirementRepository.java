package dev.triennium.persistence.context;

import static dev.triennium.persistence.jooq.generated.Tables.PARTY_REQUIREMENT;
import static dev.triennium.persistence.jooq.generated.Tables.PARTY_REQUIREMENT_LINK;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementContent;
import dev.triennium.domain.context.PartyRequirementFilter;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.context.PartyRequirementOrder;
import dev.triennium.domain.context.PartyRequirementRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.PartyRequirementLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PartyRequirementRecord;
import dev.triennium.persistence.register.ReviewedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqPartyRequirementRepository
        extends ReviewedTable<
                PartyRequirementRecord,
                PartyRequirementLinkRecord,
                PartyRequirementId,
                PartyRequirementContent,
                PartyRequirement>
        implements PartyRequirementRepository {

    private static final Keyset BY_NUMBER = byNumber(PARTY_REQUIREMENT.NUMBER);
    private static final Keyset BY_REVIEW =
            byReview(
                    PARTY_REQUIREMENT.REVIEW_ORDER_ON,
                    PARTY_REQUIREMENT.ID,
                    PartyRequirementId::new);

    private final ChildTable<PartyRequirementRecord, InterestedPartyId> ofParties;

    JooqPartyRequirementRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        PARTY_REQUIREMENT.TENANT_ID,
                        PARTY_REQUIREMENT.ID,
                        PARTY_REQUIREMENT.NUMBER,
                        PARTY_REQUIREMENT.OWNER_ID,
                        PARTY_REQUIREMENT.CLOSED_AT.isNull(),
                        PARTY_REQUIREMENT.REVIEW_ON.isNotNull(),
                        PartyRequirementId::new),
                new KeepingColumns<>(
                        PARTY_REQUIREMENT.VERSION,
                        PARTY_REQUIREMENT.REVIEW_ON,
                        PARTY_REQUIREMENT.REVIEW_ORDER_ON,
                        PARTY_REQUIREMENT.REVIEWED_AT,
                        PARTY_REQUIREMENT.REVIEWED_BY_ID,
                        PARTY_REQUIREMENT.REVIEW_NOTE,
                        PARTY_REQUIREMENT.CLOSED_AT,
                        PARTY_REQUIREMENT.CLOSED_BY_ID,
                        PARTY_REQUIREMENT.CLOSED_WHY),
                new LinkColumns<>(
                        PARTY_REQUIREMENT_LINK.TENANT_ID,
                        PARTY_REQUIREMENT_LINK.PARTY_REQUIREMENT_ID,
                        PARTY_REQUIREMENT_LINK.ORDINAL,
                        PARTY_REQUIREMENT_LINK.CLAUSE_ID,
                        PARTY_REQUIREMENT_LINK.CONTROL_ID,
                        PARTY_REQUIREMENT_LINK.RISK_ID),
                List.of(
                        PARTY_REQUIREMENT.TITLE,
                        PARTY_REQUIREMENT.DESCRIPTION,
                        PARTY_REQUIREMENT.HANDLING));
        this.ofParties =
                ChildTable.of(
                        tenants,
                        PARTY_REQUIREMENT.TENANT_ID,
                        PARTY_REQUIREMENT.INTERESTED_PARTY_ID,
                        PARTY_REQUIREMENT.NUMBER);
    }

    @Override
    public Map<TenantId, Page<PartyRequirement>> pages(
            TenantScopes scopes,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    @Override
    public Map<Ref<InterestedPartyId>, Page<PartyRequirement>> pagesOfParties(
            TenantScopes scopes,
            Collection<Ref<InterestedPartyId>> parties,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page) {
        return ofParties.pages(
                scopes, parties, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    @Override
    public int countOpen(TenantScope scope, InterestedPartyId party) {
        return table.count(
                scope,
                PARTY_REQUIREMENT
                        .INTERESTED_PARTY_ID
                        .eq(party)
                        .and(PARTY_REQUIREMENT.CLOSED_AT.isNull()));
    }

    private static Keyset keyset(PartyRequirementOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case REVIEW_ON -> BY_REVIEW;
        };
    }

    private Condition matching(TenantScopes scopes, PartyRequirementFilter filter) {
        var conditions = matching(scopes, filter.entries());
        if (filter.interestedParty() != null) {
            conditions.add(PARTY_REQUIREMENT.INTERESTED_PARTY_ID.eq(filter.interestedParty()));
        }
        if (filter.isObligation() != null) {
            conditions.add(PARTY_REQUIREMENT.OBLIGATION.eq(filter.isObligation()));
        }
        if (filter.isClimateRelated() != null) {
            conditions.add(PARTY_REQUIREMENT.CLIMATE_RELATED.eq(filter.isClimateRelated()));
        }
        if (filter.isAddressed() != null) {
            conditions.add(PARTY_REQUIREMENT.ADDRESSED.eq(filter.isAddressed()));
        }
        return and(conditions);
    }

    @Override
    protected PartyRequirementRecord contentRow(PartyRequirementContent content) {
        return new PartyRequirementRecord()
                .setInterestedPartyId(content.interestedParty())
                .setTitle(content.title())
                .setDescription(content.description())
                .setObligation(content.isObligation())
                .setClimateRelated(content.isClimateRelated())
                .setAddressed(content.isAddressed())
                .setHandling(content.handling());
    }

    @Override
    protected PartyRequirementContent content(PartyRequirementRecord row) {
        return new PartyRequirementContent(
                row.getInterestedPartyId(),
                row.getTitle(),
                row.getDescription(),
                row.getObligation(),
                row.getClimateRelated(),
                row.getAddressed(),
                row.getHandling());
    }

    @Override
    protected PartyRequirement entry(
            PartyRequirementId id, Keeping keeping, PartyRequirementContent content) {
        return new PartyRequirement(id, keeping, content);
    }
}
