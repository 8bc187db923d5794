/// External audits.
@NullMarked
package dev.triennium.api.externalaudit;

import org.jspecify.annotations.NullMarked;
