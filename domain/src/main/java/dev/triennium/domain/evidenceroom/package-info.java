/// The evidence room of an external audit: what the certification body's auditors are shown, frozen
/// into packages, what they ask for, and who of them looked at what.
@NullMarked
package dev.triennium.domain.evidenceroom;

import org.jspecify.annotations.NullMarked;
