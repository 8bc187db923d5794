package dev.triennium.domain.answersheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.SheetUploadPurpose;

/// Filled templates of gap analyses.
@DomainService
public final class AnswerImportPurpose implements SheetUploadPurpose {

    public static final String NAME = "ANSWER_IMPORT";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.ANSWER;
    }
}
