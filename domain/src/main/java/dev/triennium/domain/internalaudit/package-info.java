/// Internal audits: programmes, teams, checklists and reports.
@NullMarked
package dev.triennium.domain.internalaudit;

import org.jspecify.annotations.NullMarked;
