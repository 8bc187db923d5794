package dev.triennium.persistence.context;

import static dev.triennium.persistence.jooq.generated.Tables.INTERESTED_PARTY;
import static dev.triennium.persistence.jooq.generated.Tables.INTERESTED_PARTY_LINK;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyContent;
import dev.triennium.domain.context.InterestedPartyFilter;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.context.InterestedPartyOrder;
import dev.triennium.domain.context.InterestedPartyRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InterestedPartyLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InterestedPartyRecord;
import dev.triennium.persistence.register.ReviewedTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqInterestedPartyRepository
        extends ReviewedTable<
                InterestedPartyRecord,
                InterestedPartyLinkRecord,
                InterestedPartyId,
                InterestedPartyContent,
                InterestedParty>
        implements InterestedPartyRepository {

    private static final Keyset BY_NUMBER = byNumber(INTERESTED_PARTY.NUMBER);
    private static final Keyset BY_REVIEW =
            byReview(INTERESTED_PARTY.REVIEW_ORDER_ON, INTERESTED_PARTY.ID, InterestedPartyId::new);

    JooqInterestedPartyRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        INTERESTED_PARTY.TENANT_ID,
                        INTERESTED_PARTY.ID,
                        INTERESTED_PARTY.NUMBER,
                        INTERESTED_PARTY.OWNER_ID,
                        INTERESTED_PARTY.CLOSED_AT.isNull(),
                        INTERESTED_PARTY.REVIEW_ON.isNotNull(),
                        InterestedPartyId::new),
                new KeepingColumns<>(
                        INTERESTED_PARTY.VERSION,
                        INTERESTED_PARTY.REVIEW_ON,
                        INTERESTED_PARTY.REVIEW_ORDER_ON,
                        INTERESTED_PARTY.REVIEWED_AT,
                        INTERESTED_PARTY.REVIEWED_BY_ID,
                        INTERESTED_PARTY.REVIEW_NOTE,
                        INTERESTED_PARTY.CLOSED_AT,
                        INTERESTED_PARTY.CLOSED_BY_ID,
                        INTERESTED_PARTY.CLOSED_WHY),
                new LinkColumns<>(
                        INTERESTED_PARTY_LINK.TENANT_ID,
                        INTERESTED_PARTY_LINK.INTERESTED_PARTY_ID,
                        INTERESTED_PARTY_LINK.ORDINAL,
                        INTERESTED_PARTY_LINK.CLAUSE_ID,
                        INTERESTED_PARTY_LINK.CONTROL_ID,
                        INTERESTED_PARTY_LINK.RISK_ID),
                List.of(INTERESTED_PARTY.NAME, INTERESTED_PARTY.KNOWN_FROM));
    }

    @Override
    public Map<TenantId, Page<InterestedParty>> pages(
            TenantScopes scopes,
            InterestedPartyFilter filter,
            InterestedPartyOrder order,
            PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(InterestedPartyOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case REVIEW_ON -> BY_REVIEW;
        };
    }

    private Condition matching(TenantScopes scopes, InterestedPartyFilter filter) {
        var conditions = matching(scopes, filter.entries());
        if (filter.kind() != null) {
            conditions.add(INTERESTED_PARTY.KIND.eq(filter.kind().name()));
        }
        return and(conditions);
    }

    @Override
    protected InterestedPartyRecord contentRow(InterestedPartyContent content) {
        return new InterestedPartyRecord()
                .setName(content.name())
                .setKind(content.kind().name())
                .setKnownFrom(content.knownFrom());
    }

    @Override
    protected InterestedPartyContent content(InterestedPartyRecord row) {
        return new InterestedPartyContent(
                row.getName(), InterestedPartyKind.valueOf(row.getKind()), row.getKnownFrom());
    }

    @Override
    protected InterestedParty entry(
            InterestedPartyId id, Keeping keeping, InterestedPartyContent content) {
        return new InterestedParty(id, keeping, content);
    }
}
