package dev.triennium.api.reminder;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.reminder.ReachService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

    record LiftMailSuppressionPayload(
            @Nullable MailSuppressionView suppression, List<UserErrorView> errors) {}

    @MutationMapping
    LiftMailSuppressionPayload liftMailSuppression(
            @Argument @Valid LiftMailSuppressionInput input, TenantScope scope) {
        var lifted = service.liftSuppression(scope, input.email());
        return new LiftMailSuppressionPayload(MailSuppressionView.of(lifted), List.of());
    }

    @BatchMapping(typeName = "Person")
    Map<PersonView, MailSuppressionView> mailSuppression(List<PersonView> people) {
        return suppressions(people, PersonView::email);
    }

    /// With a login, the address is not that of the register.
    @BatchMapping(typeName = ColleagueView.TYPE, field = "mailSuppression")
    Map<ColleagueView, MailSuppressionView> suppressionOfColleague(List<ColleagueView> colleagues) {
        return suppressions(
                colleagues, one -> one.colleague().person() == null ? one.email() : null);
    }

    private <V> Map<V, MailSuppressionView> suppressions(
            List<V> views, Function<V, @Nullable String> address) {
        var found =
                suppressions.list(views.stream().map(address).filter(Objects::nonNull).toList());
        var suppressed = new HashMap<V, MailSuppressionView>();
        for (var view : views) {
            var own = address.apply(view);
            var suppression = own == null ? null : found.get(own);
            if (suppression != null) {
                suppressed.put(view, MailSuppressionView.of(suppression));
            }
        }
        return suppressed;
    }
}
