/// What firms' own templates of all kinds have in common.
@NullMarked
package dev.triennium.api.firmtemplate;

import org.jspecify.annotations.NullMarked;
