/// Minutes of management reviews.
@NullMarked
package dev.triennium.pdf.managementreview;

import org.jspecify.annotations.NullMarked;
