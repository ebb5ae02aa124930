/** The command line: picocli commands over the same desks that the window uses, for scripts and tests. */
@NullMarked
package org.merchantconsole.cli;

import org.jspecify.annotations.NullMarked;
