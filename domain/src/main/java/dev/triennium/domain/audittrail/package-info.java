/// Who changed what, on whose behalf, from what to what.
@NullMarked
package dev.triennium.domain.audittrail;

import org.jspecify.annotations.NullMarked;
