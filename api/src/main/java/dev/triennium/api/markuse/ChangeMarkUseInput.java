package dev.triennium.api.markuse;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseContent;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.markuse.MarkUseService;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.net.URI;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeMarkUseInput(
        MarkUseId id,
        int expectedVersion,
        ArgumentValue<MarkUseKind> kind,
        ArgumentValue<@PlainText(max = MarkUseContent.MAX_TITLE) String> title,
        ArgumentValue<@PlainText(max = MarkUseContent.MAX_CLAIM, isMultiline = true) String> claim,
        ArgumentValue<URI> url,
        ArgumentValue<CertificationId> certificationId,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    MarkUseService.Edit applyTo(Entry<MarkUseId, MarkUse> current) {
        var content = current.facts().content();
        return new MarkUseService.Edit(
                new MarkUseContent(
                        Patch.required(kind, "kind", content.kind()),
                        Patch.required(title, "title", content.title()),
                        Patch.optional(claim, content.claim()),
                        url.isOmitted()
                                ? content.url()
                                : url.asOptional().map(URI::toString).orElse(null),
                        Patch.required(certificationId, "certificationId", content.certification()),
                        Patch.optional(ownerId, content.owner())),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
