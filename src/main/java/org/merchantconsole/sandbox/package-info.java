/**
 * A simulated provider: an HTTP server of its own with its own rules and its own clock. It shares no code with the rest
 * of the program, so that it can contradict it.
 */
@NullMarked
package org.merchantconsole.sandbox;

import org.jspecify.annotations.NullMarked;
