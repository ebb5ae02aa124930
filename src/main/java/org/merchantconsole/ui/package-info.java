/**
 * What every screen is made of: the loader of views, work in the background, texts, times and money as words, the theme,
 * and the small parts (badges, chips, key caps, cards).
 */
@NullMarked
package org.merchantconsole.ui;

import org.jspecify.annotations.NullMarked;
