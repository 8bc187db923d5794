package dev.triennium.domain.certification;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills in what an application leaves out, from the scope in force of a management system. From
/// then on the two go their own ways: what was applied for stays.
final class ApplicationForms {

    private static final int MOST = 10_000;

    private final ManagementSystemRepository systems;

    ApplicationForms(ManagementSystemRepository systems) {
        this.systems = systems;
    }

    ApplicationForm form(TenantScope scope, ApplyForCertification command) {
        var given = command.application();
        var content =
                command.system() == null
                        ? null
                        : content(scope, command.system(), command.standard());
        return new ApplicationForm(
                given.submittedOn(),
                said(given.scope(), "scope", content, ApplicationForms::wording),
                said(given.processes(), "processes", content, ApplicationForms::processes),
                said(given.resources(), "resources", content, ApplicationForms::people),
                given.legalObligations(),
                said(
                        given.outsourcedProcesses(),
                        "outsourcedProcesses",
                        content,
                        ApplicationForms::outsourced),
                given.consultancy());
    }

    private ScopeContent content(
            TenantScope scope, ManagementSystemId system, StandardId standard) {
        var content =
                systems.find(scope, system)
                        .orElseThrow(() -> new NotFoundException("managementSystemId"))
                        .findScope()
                        .map(ScopeStatement::content)
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "managementSystemId",
                                                "The scope of the management system is not"
                                                        + " approved yet."));
        if (!content.standards().contains(standard)) {
            throw new ValidationException(
                    "managementSystemId",
                    "The management system does not cover this edition of the standard.");
        }
        return content;
    }

    private static String said(
            @Nullable String given,
            String field,
            @Nullable ScopeContent content,
            Function<ScopeContent, String> of) {
        if (given != null) {
            return given;
        }
        if (content == null) {
            throw new ValidationException(
                    "application." + field,
                    "It is needed where no management system is named that says it.");
        }
        var text = of.apply(content);
        if (text.isBlank()) {
            throw new ValidationException(
                    "application." + field,
                    "The scope of the management system says nothing of it.");
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            throw new ValidationException(
                    "application." + field,
                    "What the scope of the management system says of it is longer than 10,000"
                            + " characters; say it in fewer.");
        }
        return text;
    }

    /// The first one: a certificate has one main language.
    private static String wording(ScopeContent content) {
        return content.wordings().stream().map(ScopeContent.Wording::text).findFirst().orElse("");
    }

    private static String processes(ScopeContent content) {
        return lines(
                content.processes().stream()
                        .map(
                                one ->
                                        one.description() == null
                                                ? one.name()
                                                : one.name() + ": " + one.description()));
    }

    private static String people(ScopeContent content) {
        return lines(
                content.sites().stream()
                        .filter(site -> site.asApproved() != null)
                        .map(ApplicationForms::people));
    }

    private static String people(ScopeSite site) {
        return Objects.requireNonNull(site.asApproved()).name() + ": " + site.headcount();
    }

    private static String outsourced(ScopeContent content) {
        return lines(
                content.outsourcedProcesses().stream()
                        .map(
                                one ->
                                        "%s (%s): %s"
                                                .formatted(
                                                        one.name(),
                                                        one.provider(),
                                                        one.control())));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
