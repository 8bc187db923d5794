package dev.triennium.api.proofpage;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.proofpage.ProofPageId;
import org.springframework.graphql.data.ArgumentValue;

record ChangeProofPageInput(
        ProofPageId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> accreditationBody,
        ArgumentValue<Boolean> isListed) {

    ProofPage.Content applyTo(ProofPage.Content current) {
        return new ProofPage.Content(
                Patch.optional(accreditationBody, current.accreditationBody()),
                Patch.required(isListed, "isListed", current.isListed()));
    }
}
