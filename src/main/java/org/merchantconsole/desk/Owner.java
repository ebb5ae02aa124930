package org.merchantconsole.desk;

/** Marks a sending with the program that has it in hand. */
final class Owner {
    private static final String MARK = "process ";

    private final Programs programs;

    Owner(Programs programs) {
        this.programs = programs;
    }

    /** What a sending of this program is marked with. */
    String mark() {
        return MARK + programs.self();
    }

    /** Whether the mark is this program's. */
    boolean isOwn(String mark) {
        return mark.equals(mark());
    }

    /** Whether the mark is that of another program which still runs. */
    boolean isAnothers(String mark) {
        String name = mark.startsWith(MARK) ? mark.substring(MARK.length()) : "";
        return !name.equals(programs.self()) && programs.runs(name);
    }
}
