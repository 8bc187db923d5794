package dev.triennium.persistence.managementreview;

import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ReviewContents;
import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewFigureKind;
import dev.triennium.domain.managementreview.ReviewInput;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.domain.managementreview.ReviewTopic;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewAddendumRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewAttendeeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewInputRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Between management reviews and their rows.
final class ReviewRows {

    private ReviewRows() {}

    static ManagementReviewRecord toRow(ManagementReview review) {
        var row =
                new ManagementReviewRecord()
                        .setId(review.id())
                        .setVersion(review.version())
                        .setManagementSystemId(review.system())
                        .setStandards(texts(review.standards()))
                        .setTitle(review.plan().title())
                        .setPlannedOn(review.plan().on())
                        .setChairId(review.plan().chair())
                        .setPreparedOn(review.preparedOn())
                        .setState(review.state().name().name());
        var meeting = review.state().findMeeting();
        row.setHeldOn(meeting == null ? null : meeting.on())
                .setRecordedAt(meeting == null ? null : meeting.recordedAt())
                .setRecordedById(meeting == null ? null : meeting.recordedBy())
                .setConclusion(meeting == null ? null : meeting.conclusion());
        var signed = review.state() instanceof Signed one ? one : null;
        row.setSignedAt(signed == null ? null : signed.at())
                .setSignedById(signed == null ? null : signed.by())
                .setChairName(signed == null ? null : signed.chairName())
                .setNextOn(signed == null ? null : signed.nextOn());
        var cancelled = review.state() instanceof Cancelled one ? one : null;
        return row.setCancelledAt(cancelled == null ? null : cancelled.at())
                .setCancelledById(cancelled == null ? null : cancelled.by())
                .setCancelledWhy(cancelled == null ? null : cancelled.reason());
    }

    static ManagementReview toDomain(ManagementReviewRecord row) {
        return new ManagementReview(
                row.getId(),
                row.getVersion(),
                row.getManagementSystemId(),
                ids(row.getStandards()),
                new ManagementReview.Plan(row.getTitle(), row.getPlannedOn(), row.getChairId()),
                row.getPreparedOn(),
                state(row));
    }

    private static ReviewState state(ManagementReviewRecord row) {
        return switch (ReviewState.State.valueOf(row.getState())) {
            case PLANNED -> new Planned();
            case HELD -> meeting(row);
            case SIGNED ->
                    new Signed(
                            meeting(row),
                            row.getSignedAt(),
                            row.getSignedById(),
                            row.getChairName(),
                            row.getNextOn());
            case CANCELLED ->
                    new Cancelled(
                            row.getCancelledAt(), row.getCancelledById(), row.getCancelledWhy());
        };
    }

    private static Held meeting(ManagementReviewRecord row) {
        return new Held(
                row.getHeldOn(), row.getRecordedAt(), row.getRecordedById(), row.getConclusion());
    }

    static List<String> texts(List<StandardId> standards) {
        return standards.stream().map(one -> one.value().toString()).toList();
    }

    static List<StandardId> ids(List<String> texts) {
        return texts.stream().map(one -> new StandardId(UUID.fromString(one))).toList();
    }

    static List<ManagementReviewInputRecord> inputRows(ReviewContents contents) {
        var rows = new ArrayList<ManagementReviewInputRecord>();
        for (var input : contents.inputs()) {
            rows.add(
                    new ManagementReviewInputRecord()
                            .setReviewId(contents.id())
                            .setOrdinal(rows.size())
                            .setTopic(input.topic().key())
                            .setEnglish(input.topic().english())
                            .setGerman(input.topic().german())
                            .setStandards(texts(input.standards()))
                            .setContent(input.text())
                            .setFigures(
                                    input.figures().stream()
                                            .map(one -> one.kind().name() + "=" + one.value())
                                            .toList()));
        }
        return rows;
    }

    static ReviewInput toInput(ManagementReviewInputRecord row) {
        return new ReviewInput(
                new ReviewTopic(row.getTopic(), row.getEnglish(), row.getGerman()),
                ids(row.getStandards()),
                row.getContent(),
                row.getFigures().stream().map(ReviewRows::figure).toList());
    }

    private static ReviewFigure figure(String line) {
        var at = line.indexOf('=');
        return new ReviewFigure(
                ReviewFigureKind.valueOf(line.substring(0, at)),
                Long.parseLong(line.substring(at + 1)));
    }

    static List<ManagementReviewAttendeeRecord> attendeeRows(ReviewContents contents) {
        var rows = new ArrayList<ManagementReviewAttendeeRecord>();
        for (var attendee : contents.attendees()) {
            rows.add(
                    new ManagementReviewAttendeeRecord()
                            .setReviewId(contents.id())
                            .setOrdinal(rows.size())
                            .setColleagueId(attendee.colleague())
                            .setAttendeeName(attendee.name())
                            .setAttendeeFunction(attendee.function()));
        }
        return rows;
    }

    static List<ManagementReviewAddendumRecord> addendumRows(ReviewContents contents) {
        var rows = new ArrayList<ManagementReviewAddendumRecord>();
        for (var addendum : contents.addenda()) {
            rows.add(
                    new ManagementReviewAddendumRecord()
                            .setReviewId(contents.id())
                            .setOrdinal(rows.size())
                            .setAddedAt(addendum.at())
                            .setAddedById(addendum.by())
                            .setContent(addendum.text()));
        }
        return rows;
    }
}
