package dev.triennium.api.reminder;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.reminder.ReachService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReachController {

    private final ReachService service;
    private final MailSuppressions suppressions;

    ReachController(ReachService service, MailSuppressions suppressions) {
        this.service = service;
        this.suppressions = suppressions;
    }

    record LiftMailSuppressionPayload(@Nullable PersonView person, List<UserErrorView> errors) {}

    @MutationMapping
    LiftMailSuppressionPayload liftMailSuppression(
            @Argument @Valid LiftMailSuppressionInput input, TenantScope scope) {
        var person = service.liftSuppression(scope, input.personId());
        return new LiftMailSuppressionPayload(PersonView.of(person), List.of());
    }

    @BatchMapping(typeName = "Person")
    Map<PersonView, MailSuppressionView> mailSuppression(List<PersonView> people) {
        var found =
                suppressions.list(
                        people.stream().map(PersonView::email).filter(Objects::nonNull).toList());
        var views = new HashMap<PersonView, MailSuppressionView>();
        for (var person : people) {
            var suppression = person.email() == null ? null : found.get(person.email());
            if (suppression != null) {
                views.put(person, MailSuppressionView.of(suppression));
            }
        }
        return views;
    }
}
