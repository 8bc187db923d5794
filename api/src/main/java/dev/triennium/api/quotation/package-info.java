/// Asking certification bodies for quotations, and choosing one.
@NullMarked
package dev.triennium.api.quotation;

import org.jspecify.annotations.NullMarked;
