/// The context of an organisation: the issues that its management system has to do with, the
/// parties that have an interest in it, and what these require.
@NullMarked
package dev.triennium.domain.context;

import org.jspecify.annotations.NullMarked;
