package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineNames;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.News;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names that mails give to deadlines.
@Component
class DeadlineWords implements DeadlineNames {

    @Override
    public String name(Deadline deadline, Locale language) {
        var words = Words.in(language);
        var kind = deadline.kind();
        var name = words.of(kind, kind.name() + ".title", deadline.ordinal());
        var facts = deadline.subject().facts();
        var details =
                kind.distinguishedBy().stream()
                        .flatMap(wanted -> facts.stream().filter(it -> it.name().equals(wanted)))
                        .map(fact -> words.factValue(kind, fact))
                        .collect(Collectors.joining(", "));
        return details.isEmpty() ? name : name + ": " + details;
    }

    @Override
    public String told(Deadline deadline, @Nullable News news, Locale language) {
        var what = name(deadline, language);
        return deadline.subject().title()
                + ": "
                + (news == null ? what : Words.in(language).get("prefix." + news, what));
    }

    @Override
    public List<NamedFact> facts(Deadline deadline, Locale language) {
        var words = Words.in(language);
        return deadline.subject().facts().stream()
                .map(fact -> named(deadline, fact, words))
                .toList();
    }

    private static NamedFact named(Deadline deadline, Fact fact, Words words) {
        var kind = deadline.kind();
        return new NamedFact(words.of(kind, "fact." + fact.name(), 1), words.factValue(kind, fact));
    }
}
