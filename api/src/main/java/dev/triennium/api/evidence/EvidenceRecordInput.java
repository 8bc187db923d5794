package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.Evidence;

/// The GraphQL input `EvidenceRecordInput`.
record EvidenceRecordInput(
        @PlainText(max = 200) String process, @PlainText(max = 200) String kind) {

    Evidence.RecordOf toRecord() {
        return new Evidence.RecordOf(process, kind);
    }
}
