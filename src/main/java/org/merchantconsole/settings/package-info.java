/** The settings and their file, the secrets, and where a person's data lies. */
@NullMarked
package org.merchantconsole.settings;

import org.jspecify.annotations.NullMarked;
