package io.github.nscope;

/** The answer to a question about a host without certificates. */
public sealed interface PolicyAnswer permits HostPolicy, HostRefused, ConfigurationRefused, ConfigurationNotCompiled {
    /** What was asked. */
    Question question();

    /** The answer in words. Built when asked for. */
    Explanation explanation();
}
