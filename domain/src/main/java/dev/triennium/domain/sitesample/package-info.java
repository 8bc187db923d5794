/// How many sites of an organisation an external audit visits.
@NullMarked
package dev.triennium.domain.sitesample;

import org.jspecify.annotations.NullMarked;
