package dev.triennium.scheduler.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the templates of a digest see: words only, nothing left to decide.
record DigestPage(
        String language,
        String subject,
        String greeting,
        String intro,
        List<Item> items,
        String footer,
        @Nullable String unsubscribe,
        String unsubscribeLabel,
        String compulsory,
        String clientLabel,
        String ruleLabel,
        String checklistLabel,
        String informedLabel,
        String unreachedLabel,
        String linkLabel) {

    record Item(
            String title,
            String color,
            String client,
            List<Fact> facts,
            String deadlineLabel,
            String dueOn,
            @Nullable String daysLeft,
            String rule,
            boolean calledOff,
            List<String> news,
            String consequenceLabel,
            String consequence,
            List<String> checklist,
            @Nullable String informed,
            @Nullable String unreached,
            String link) {}

    record Fact(String label, String value) {}
}
