@NullMarked
package dev.triennium.persistence.audittrail;

import org.jspecify.annotations.NullMarked;
