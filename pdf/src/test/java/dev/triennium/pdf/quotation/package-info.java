@NullMarked
package dev.triennium.pdf.quotation;

import org.jspecify.annotations.NullMarked;
