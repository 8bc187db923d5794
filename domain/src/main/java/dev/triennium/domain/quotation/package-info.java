/// Asking certification bodies for quotations, comparing what they quote, and deciding for one.
@NullMarked
package dev.triennium.domain.quotation;

import org.jspecify.annotations.NullMarked;
