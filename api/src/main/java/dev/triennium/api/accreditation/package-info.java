@NullMarked
package dev.triennium.api.accreditation;

import org.jspecify.annotations.NullMarked;
