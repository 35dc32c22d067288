package io.github.nscope.cli;

/** What a process of this program ends with; scripts may rely on the numbers. */
enum ExitCode {
    /** The chain is trusted, or a question without a chain is answered. */
    TRUSTED(0),
    /** The chain is not trusted. */
    NOT_TRUSTED(1),
    /** The command line makes no sense. */
    USAGE(2),
    /** The platform refuses the configuration. */
    CONFIGURATION_REFUSED(3),
    /** A file that the command line names can't be read. */
    UNREADABLE(4),
    /** There is no answer: the search for a path exceeds its limit. */
    NOT_JUDGED(5),
    /** This program is at fault. */
    INTERNAL_ERROR(70);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The exit status of the process. */
    int status() {
        return status;
    }
}
