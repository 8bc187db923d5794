package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.participation.ParticipationLinkView;
import dev.triennium.domain.gapanalysis.AnswerByLink;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class AnswerLinkController {

    private final AnswerByLink answers;
    private final Clock clock;

    AnswerLinkController(AnswerByLink answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    record LinksPayload(List<ParticipationLinkView> links, List<UserErrorView> errors) {}

    @MutationMapping
    LinksPayload inviteToAnswer(@Argument InviteToAnswerInput input, TenantScope scope) {
        var now = clock.instant();
        return new LinksPayload(
                answers.invite(scope, input.assessmentId(), input.itemIds()).stream()
                        .map(link -> ParticipationLinkView.of(scope, link, now))
                        .toList(),
                List.of());
    }
}
