/// Requests for quotation as pages.
@NullMarked
package dev.triennium.pdf.quotation;

import org.jspecify.annotations.NullMarked;
