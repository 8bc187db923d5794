package dev.triennium.api.supplier;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeSupplierInput(
        SupplierId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = SupplierContent.MAX_NAME) String> name,
        ArgumentValue<SupplierKind> kind,
        ArgumentValue<@PlainText(max = SupplierContent.MAX_SUPPLIED, isMultiline = true) String>
                supplied,
        ArgumentValue<SupplierCriticality> criticality,
        ArgumentValue<@PlainText(max = SupplierContent.MAX_CRITERIA, isMultiline = true) String>
                criteria,
        ArgumentValue<@PlainText(max = SupplierContent.MAX_SUPERVISION, isMultiline = true) String>
                supervision,
        ArgumentValue<@PlainText(max = SupplierContent.MAX_CONTACT, isMultiline = true) String>
                contact,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> reviewOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds,
        ArgumentValue<List<RiskId>> riskIds) {

    EntryDraft<SupplierContent> applyTo(Entry<SupplierId, Supplier> current) {
        var content = current.facts().content();
        var links = current.links();
        return new EntryDraft<>(
                new SupplierContent(
                        Patch.required(name, "name", content.name()),
                        Patch.required(kind, "kind", content.kind()),
                        Patch.required(supplied, "supplied", content.supplied()),
                        Patch.required(criticality, "criticality", content.criticality()),
                        Patch.required(criteria, "criteria", content.criteria()),
                        Patch.optional(supervision, content.supervision()),
                        Patch.optional(contact, content.contact()),
                        content.evaluation()),
                Patch.optional(ownerId, current.facts().owner()),
                Patch.optional(reviewOn, current.facts().dueOn()),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", links.clauses()),
                        Patch.required(controlIds, "controlIds", links.controls()),
                        Patch.required(riskIds, "riskIds", links.risks())));
    }
}
