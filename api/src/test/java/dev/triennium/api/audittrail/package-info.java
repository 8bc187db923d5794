@NullMarked
package dev.triennium.api.audittrail;

import org.jspecify.annotations.NullMarked;
