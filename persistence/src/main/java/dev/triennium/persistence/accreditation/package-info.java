@NullMarked
package dev.triennium.persistence.accreditation;

import org.jspecify.annotations.NullMarked;
