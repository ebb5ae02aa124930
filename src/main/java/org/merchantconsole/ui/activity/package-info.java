/** What was asked for and where it stands, and the audit: who, when, what. */
@NullMarked
package org.merchantconsole.ui.activity;

import org.jspecify.annotations.NullMarked;
