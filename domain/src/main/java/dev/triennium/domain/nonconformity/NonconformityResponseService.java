package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.SentFile;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the responses to what certification bodies found, and keeps each as it was sent.
@DomainService
public final class NonconformityResponseService {

    static final String TYPE = "NonconformityResponse";

    private final NonconformityResponseRepository responses;
    private final ResponsePacks packs;
    private final List<ResponsePack.Form> forms;
    private final Drafts drafts;
    private final FileStore files;
    private final KeptFileService kept;
    private final KeptFileRepository keptFiles;
    private final Changes changes;
    private final Kept<NonconformityResponseId, NonconformityResponse> keptResponses;
    private final IdGenerator ids;
    private final Clock clock;

    public NonconformityResponseService(
            NonconformityResponseRepository responses,
            ResponsePacks packs,
            List<ResponsePack.Form> forms,
            Drafts drafts,
            FileStore files,
            KeptFileService kept,
            KeptFileRepository keptFiles,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.responses = responses;
        this.packs = packs;
        this.forms = List.copyOf(forms);
        this.drafts = drafts;
        this.files = files;
        this.kept = kept;
        this.keptFiles = keptFiles;
        this.changes = changes;
        this.keptResponses = Kept.in(responses, TYPE);
        this.ids = ids;
        this.clock = clock;
    }

    /// @param sentOn null: today
    public record Send(PlannedAuditId audit, @Nullable LocalDate sentOn) {

        public Send {
            Objects.requireNonNull(audit);
        }
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when something is missing, which
    ///     it names
    public NonconformityResponse send(TenantScope scope, Send command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptResponses,
                key,
                command,
                NonconformityResponseId::new,
                () -> made(scope, command));
    }

    private NonconformityResponse made(TenantScope scope, Send command) {
        var today = scope.today(clock);
        var sentOn =
                command.sentOn() == null
                        ? today
                        : DayRange.HAPPENED.require("sentOn", command.sentOn(), today);
        packs.lock(scope);
        var number = responses.count(scope, command.audit()) + 1;
        if (number > NonconformityResponse.MAX) {
            throw new LimitExceededException(
                    "auditId",
                    NonconformityResponse.MAX,
                    "A certification body is sent at most {0} responses about one audit.",
                    NonconformityResponse.MAX);
        }
        var person = person(scope);
        var pack = packs.pack(scope, command.audit(), number, sentOn, person);
        if (sentOn.isBefore(pack.auditedOn())) {
            throw NonconformityRule.RESPONSE_COMPLETE.refusedAt(
                    "sentOn", "The audit ended on {0}.", pack.auditedOn());
        }
        var id = new NonconformityResponseId(ids.next());
        return new NonconformityResponse(
                id,
                1,
                command.audit(),
                number,
                sentOn,
                pack.items().size(),
                clock.instant(),
                person,
                frozen(scope, id, pack, FileType.XLSX),
                frozen(scope, id, pack, FileType.PDF),
                null);
    }

    /// The bytes, with their hash, as the body gets them.
    private NonconformityResponse.Sent frozen(
            TenantScope scope, NonconformityResponseId id, ResponsePack pack, FileType type) {
        var form = forms.stream().filter(one -> one.type() == type).findFirst().orElseThrow();
        try (var draft = drafts.write(out -> form.write(pack, out))) {
            var stored = files.put(scope, FileKey.of(scope.tenant(), ids.next()), draft);
            var name = fileName(pack, type);
            var file =
                    kept.keep(
                            scope,
                            new SentFile(name, type, stored),
                            new FileOwner(TYPE, id.value()));
            return new NonconformityResponse.Sent(file.id(), name, stored.size(), stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(ResponsePack pack, FileType type) {
        return "%s %s %s %d.%s"
                .formatted(
                        pack.words().of("Response", "Antwort"),
                        FileNames.part(pack.organisation()),
                        pack.auditedOn(),
                        pack.number(),
                        type.name().toLowerCase(Locale.ROOT));
    }

    /// What the body said.
    ///
    /// @param again by when it wants another response; null: it named no day
    public record Answered(
            boolean isAccepted, LocalDate on, @Nullable String note, @Nullable LocalDate again) {

        public Answered {
            Objects.requireNonNull(on);
        }
    }

    public NonconformityResponse answer(
            TenantScope scope, NonconformityResponseId id, Answered answer, int expectedVersion) {
        return changes.change(
                scope,
                keptResponses,
                id,
                expectedVersion,
                before -> {
                    var today = scope.today(clock);
                    DayRange.HAPPENED.require("answeredOn", answer.on(), today);
                    if (answer.on().isBefore(before.sentOn())) {
                        throw NonconformityRule.RESPONSE_COMPLETE.refusedAt(
                                "answeredOn", "The response was sent on {0}.", before.sentOn());
                    }
                    if (answer.again() != null) {
                        DayRange.ARRANGED.require("againBy", answer.again(), today);
                    }
                    if (!answer.isAccepted() && answer.note() == null) {
                        throw NonconformityRule.RESPONSE_COMPLETE.refusedAt(
                                "note",
                                "A response that is not accepted comes back with a reason.");
                    }
                    return before.answered(
                            new NonconformityResponse.Answer(
                                    answer.isAccepted(),
                                    answer.on(),
                                    answer.note(),
                                    answer.again(),
                                    clock.instant(),
                                    person(scope)));
                });
    }

    public Optional<KeptFile> findFile(
            TenantScope scope, NonconformityResponseId id, FileType type) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(responses.list(TenantScopes.of(scope), List.of(ref)).get(ref))
                .map(one -> type == FileType.PDF ? one.pages() : one.workbook())
                .flatMap(sent -> keptFiles.find(scope, sent.file()));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job sends responses");
    }
}
