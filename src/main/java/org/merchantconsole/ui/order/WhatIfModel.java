package org.merchantconsole.ui.order;

/** What might become of orders. */
public final class WhatIfModel implements CloserLook {}
