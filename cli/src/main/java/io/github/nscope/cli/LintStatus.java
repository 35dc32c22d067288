package io.github.nscope.cli;

/** What the commands that report findings end with: the numbers that build servers know from other linters. */
enum LintStatus {
    /** Nothing was found that counts. */
    CLEAN(0),
    /** This program is at fault. */
    INTERNAL_ERROR(1),
    /** Something was found. */
    FINDINGS(2),
    /** The command line makes no sense, or a file can't be read. */
    BAD_INPUT(3);

    private final int status;

    LintStatus(int status) {
        this.status = status;
    }

    /** The exit status of the process. */
    int status() {
        return status;
    }

    /** A command that ends with one of these. */
    interface Using {}
}
