@NullMarked
package dev.triennium.pdf.nonconformity;

import org.jspecify.annotations.NullMarked;
