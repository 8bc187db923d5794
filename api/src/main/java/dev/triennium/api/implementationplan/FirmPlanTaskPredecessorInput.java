package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.TemplateTask.After;

record FirmPlanTaskPredecessorInput(@PlainText(max = 100) String task, int lag, boolean isSoft) {

    After toAfter() {
        return new After(task, lag, isSoft);
    }
}
