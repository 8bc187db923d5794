/// How requests for quotation, and what bodies answered, are stored.
@NullMarked
package dev.triennium.persistence.quotation;

import org.jspecify.annotations.NullMarked;
