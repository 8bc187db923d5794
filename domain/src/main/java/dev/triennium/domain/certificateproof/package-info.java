/// What a certificate prints, held against what was applied for, and whether the public register
/// has it.
@NullMarked
package dev.triennium.domain.certificateproof;

import org.jspecify.annotations.NullMarked;
