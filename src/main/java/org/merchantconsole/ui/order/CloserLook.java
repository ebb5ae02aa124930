package org.merchantconsole.ui.order;

/** What lies over the order in the pane while it is open: its past, or what might become of it. Nothing is sent from there. */
public sealed interface CloserLook permits ReplayModel, WhatIfModel {}
