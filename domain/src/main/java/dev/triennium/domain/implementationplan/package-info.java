/// The plan by which an organisation builds its management system: made from the gaps of an
/// assessment and from templates, then carried on by people.
@NullMarked
package dev.triennium.domain.implementationplan;

import org.jspecify.annotations.NullMarked;
