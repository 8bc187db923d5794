/// Internal audits as PDF.
@NullMarked
package dev.triennium.pdf.internalaudit;

import org.jspecify.annotations.NullMarked;
