/// The register of suppliers and outsourced processes: what others do for an organisation, how it
/// chooses and controls them, and what it made of their evaluation.
@NullMarked
package dev.triennium.domain.supplier;

import org.jspecify.annotations.NullMarked;
