/** What leaves the program as a file for people: PDF papers and spreadsheets. Knows nothing of windows. */
@NullMarked
package org.merchantconsole.paper;

import org.jspecify.annotations.NullMarked;
