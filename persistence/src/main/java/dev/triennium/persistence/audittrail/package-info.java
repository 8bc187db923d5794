/// The hash-chained record of changes.
@NullMarked
package dev.triennium.persistence.audittrail;

import org.jspecify.annotations.NullMarked;
