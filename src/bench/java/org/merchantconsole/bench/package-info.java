/** Benchmarks of the program beside what others offer for the same work, taken in one run. */
@NullMarked
package org.merchantconsole.bench;

import org.jspecify.annotations.NullMarked;
