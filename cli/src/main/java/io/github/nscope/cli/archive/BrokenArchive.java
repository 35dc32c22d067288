package io.github.nscope.cli.archive;

/** Inside the package: the archive can't be used, and what would help. */
final class BrokenArchive extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    BrokenArchive(String problem, String fix) {
        super(problem);
        this.fix = fix;
    }

    static BrokenArchive damaged(String problem) {
        return new BrokenArchive(problem, "give an undamaged copy");
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    String fix() {
        return fix;
    }
}
