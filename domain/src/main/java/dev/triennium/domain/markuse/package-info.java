/// Where marks of certification and claims to be certified are used, and what has to be done there
/// when the certification does not allow it any more.
@NullMarked
package dev.triennium.domain.markuse;

import org.jspecify.annotations.NullMarked;
