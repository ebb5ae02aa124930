package org.merchantconsole.desk;

import java.util.Optional;

/**
 * The programs that run on this machine. A name is a process number and the moment the process began, because numbers are
 * used again.
 */
final class MachinePrograms implements Programs {
    private final String self = name(ProcessHandle.current());

    @Override
    public String self() {
        return self;
    }

    @Override
    public boolean runs(String name) {
        String number = name.split("@", 2)[0];
        if (!number.matches("\\d{1,18}")) {
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
