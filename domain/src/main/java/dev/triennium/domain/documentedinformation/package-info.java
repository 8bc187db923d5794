/// Which documented information the standards of a management system ask for, and whether it is
/// there.
@NullMarked
package dev.triennium.domain.documentedinformation;

import org.jspecify.annotations.NullMarked;
