/// A change of an aggregate as one act: what is stored, what the audit trail keeps, what people are
/// reminded of.
@NullMarked
package dev.triennium.domain.change;

import org.jspecify.annotations.NullMarked;
