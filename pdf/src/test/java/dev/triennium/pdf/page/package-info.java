@NullMarked
package dev.triennium.pdf.page;

import org.jspecify.annotations.NullMarked;
