package org.merchantconsole;

/** Composition root: reads the command line, builds the objects by hand, opens the window or runs a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("merchant console");
    }
}
