/// Who accredits certification bodies, and the sectors of the economy that they are accredited for.
@NullMarked
package dev.triennium.domain.accreditation;

import org.jspecify.annotations.NullMarked;
