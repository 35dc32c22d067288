package io.github.nscope.cli;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppSourceOptions;
import io.github.nscope.cli.option.AxisOptions;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.HostsOptions;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.HtmlRenderer;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.render.ProgressBar;
import io.github.nscope.cli.render.Typography;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Matrix;
import io.github.nscope.cli.whatif.MatrixReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nscope matrix}: the answers of all levels, folded, with what makes them differ. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope matrix [--host NAME] [--chain FILE] [OPTION...]%n",
        description = {
            "Says what all levels, target SDKs, builds, stores and times answer, and which behaviour makes each"
                    + " difference.",
            "",
            "Levels that answer alike are folded. Where the answer changes, the behaviour that makes the change is"
                    + " found by asking again without it."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:wrong usage", "4:a file can't be read", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope matrix --config network_security_config.xml --host api.example.com",
            "  nscope matrix --app app.apk --host a.example.com,b.example.com \\",
            "      --api 24..37 --target-sdk 27,28 --chain chain.pem --html matrix.html"
        })
final class MatrixCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private HostsOptions hosts = new HostsOptions();

    @ArgGroup(validate = false, heading = "%nWhat is varied:%n", order = 2)
    private AxisOptions axes = new AxisOptions();

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 3)
    private AppSourceOptions app = new AppSourceOptions();

    @ArgGroup(validate = false, heading = "%nThe devices:%n", order = 4)
    private DeviceSettings device = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe devices' certificates:%n", order = 5)
    private StoreOptions stores = new StoreOptions();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page for browsers: one file that loads nothing.")
    private @Nullable Path page;

    @Mixin
    private Output output;

    MatrixCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Certificate> presented = hosts.chain(surroundings.in());
        List<Inquiry> inquiries = Inquiry.of(hosts.hosts(), presented);
        MatrixRows rows = new MatrixRows(axes, app.open(), device.settings(), presented == null ? null : stores);
        MatrixRows.Result found = rows.read(surroundings.clock(), device.zone(), inquiries);
        Notes notes = Notes.assuming(found.remarks());
        List<List<Inquiry>> parts = output.streams() && page == null
                ? inquiries.stream().map(List::of).toList()
                : List.of(inquiries);
        for (List<Inquiry> part : parts) {
            MatrixReport report = report(found, part);
            if (page != null) {
                write(page, new HtmlRenderer().report(report, notes));
            }
            output.print(renderer -> renderer.report(report, notes));
        }
        return ExitCode.TRUSTED.status();
    }

    private MatrixReport report(MatrixRows.Result found, List<Inquiry> inquiries) throws BadInput {
        int questions =
                inquiries.stream().mapToInt(inquiry -> inquiry.topics().size()).sum();
        try (ProgressBar bar = surroundings.progress(questions)) {
            return new MatrixReport(Matrix.of(axes.levels(), found.axes(), found.rows(), inquiries, bar));
        }
    }

    private static void write(Path file, String html) throws BadInput {
        try {
            Files.writeString(file, Typography.in(StandardCharsets.UTF_8, html));
        } catch (IOException e) {
            throw BadInput.unreadable(file, "can't be written", "check the path given to --html", e);
        }
    }
}
