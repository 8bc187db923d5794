/// Templates that firms make for their own people, and all of their versions. They are no data of
/// any tenant.
@NullMarked
package dev.triennium.domain.firmtemplate;

import org.jspecify.annotations.NullMarked;
