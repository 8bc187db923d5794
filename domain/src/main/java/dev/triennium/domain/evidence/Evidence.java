package dev.triennium.domain.evidence;

import dev.triennium.domain.archive.Archivable;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What shows that something is done as it should be. What came in is never overwritten: the next
/// state of it is another revision.
///
/// @param subjects what it is about
/// @param revisions at least one, the latest last
public record Evidence(
        Facts facts, List<EvidenceSubject> subjects, List<EvidenceRevision> revisions)
        implements Aggregate<EvidenceId>, Archivable<Evidence> {

    public static final int MAX_REVISIONS = 100;
    public static final int MAX_SUBJECTS = 50;

    /// What lists show of it.
    ///
    /// @param revision the number of the latest
    /// @param validity of the latest
    public record Facts(
            EvidenceId id,
            int version,
            Profile profile,
            int revision,
            Validity validity,
            Standing standing) {
        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(profile);
            Objects.requireNonNull(validity);
            Objects.requireNonNull(standing);
        }

        /// What whoever works in the scope may do to it now.
        public List<EvidenceAction> allowedActions(TenantScope scope) {
            if (!scope.mayChange(Permission.KEEP_RECORDS)) {
                return List.of();
            }
            return standing.archived() == null
                    ? List.of(EvidenceAction.CHANGE, EvidenceAction.REVISE, EvidenceAction.ARCHIVE)
                    : List.of(EvidenceAction.UNARCHIVE);
        }
    }

    /// What people say of it.
    ///
    /// @param owner who sees to it that it does not expire; null: nobody does
    /// @param record what it records; null: it is no record of carrying out a process
    public record Profile(
            String title,
            @Nullable String description,
            @Nullable ColleagueId owner,
            @Nullable RecordOf record) {
        public Profile {
            Objects.requireNonNull(title);
        }
    }

    /// @param process that was carried out, in the organisation's words
    /// @param kind of the record, such as `Calibration report`
    public record RecordOf(String process, String kind) {
        public RecordOf {
            Objects.requireNonNull(process);
            Objects.requireNonNull(kind);
        }
    }

    public Evidence {
        Objects.requireNonNull(facts);
        subjects = List.copyOf(subjects);
        revisions = List.copyOf(revisions);
    }

    static Evidence create(
            EvidenceId id,
            Profile profile,
            List<EvidenceSubject> subjects,
            EvidenceRevision revision) {
        return new Evidence(
                new Facts(id, 1, profile, revision.number(), revision.validity(), Standing.inUse()),
                subjects,
                List.of(revision));
    }

    @Override
    public EvidenceId id() {
        return facts.id();
    }

    @Override
    public int version() {
        return facts.version();
    }

    @Override
    public Standing standing() {
        return facts.standing();
    }

    public EvidenceRevision latest() {
        return revisions.getLast();
    }

    @Override
    public Evidence withStanding(Standing changed) {
        return new Evidence(
                new Facts(
                        facts.id(),
                        facts.version() + 1,
                        facts.profile(),
                        facts.revision(),
                        facts.validity(),
                        changed),
                subjects,
                revisions);
    }

    /// Corrects what is said of it, and the validity of its latest revision.
    Evidence with(Profile profile, Validity validity, List<EvidenceSubject> about) {
        return next(
                profile,
                about,
                Stream.concat(
                                revisions.stream().limit(revisions.size() - 1L),
                                Stream.of(latest().with(validity)))
                        .toList());
    }

    /// @throws LimitExceededException when there are too many
    Evidence revise(EvidenceRevision revision) {
        if (revisions.size() >= MAX_REVISIONS) {
            throw new LimitExceededException(
                    "id", MAX_REVISIONS, "Evidence has at most {0} revisions.", MAX_REVISIONS);
        }
        return next(
                facts.profile(),
                subjects,
                Stream.concat(revisions.stream(), Stream.of(revision)).toList());
    }

    private Evidence next(
            Profile profile, List<EvidenceSubject> about, List<EvidenceRevision> all) {
        return new Evidence(
                new Facts(
                        facts.id(),
                        facts.version() + 1,
                        profile,
                        all.getLast().number(),
                        all.getLast().validity(),
                        facts.standing()),
                about,
                all);
    }

    /// What the audit trail keeps: the revisions before the latest stay as they are.
    record Trace(
            String name,
            Facts facts,
            List<EvidenceSubject> subjects,
            EvidenceRevision.Trace latest) {}

    Trace trace() {
        return new Trace(facts.profile().title(), facts, subjects, latest().trace());
    }
}
