/// What the registers of a management system have in common: entries with a number, an owner, links
/// to clauses and controls, and a day on which they ask for attention.
@NullMarked
package dev.triennium.domain.register;

import org.jspecify.annotations.NullMarked;
