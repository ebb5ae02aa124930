package org.merchantconsole.desk;

import java.util.Optional;

/**
 * Which running program has a sending in hand, so that one that starts beside it does not take it for left behind. A name
 * is a process number and the moment the process began, because numbers are used again.
 */
final class Owner {
    private static final String MARK = "process ";

    private final String self;

    Owner() {
        this.self = name(ProcessHandle.current());
    }

    /** What a sending of this program is marked with. */
    String mark() {
        return MARK + self;
    }

    /** Whether the mark is that of another program which still runs on this machine. */
    boolean isAnothers(String mark) {
        String name = mark.startsWith(MARK) ? mark.substring(MARK.length()) : "";
        String number = name.split("@", 2)[0];
        if (name.equals(self) || !number.matches("\\d{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(number));
        return process.isPresent()
                && process.get().isAlive()
                && name(process.get()).equals(name);
    }

    static String name(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Object::toString).orElse("");
    }
}
