/// The external audit beyond its days: whether an organisation is ready for it, the team and its
/// acceptance, what stage 1 concluded, and the report.
@NullMarked
package dev.triennium.domain.externalaudit;

import org.jspecify.annotations.NullMarked;
