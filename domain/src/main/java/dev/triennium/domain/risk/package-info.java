/// The register of risks and opportunities: rated by the organisation's own scale, treated, and
/// accepted by who answers for them.
@NullMarked
package dev.triennium.domain.risk;

import org.jspecify.annotations.NullMarked;
