package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.input.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An archive of APKs: bundletool's {@code .apks}, and the {@code .xapk} and {@code .apkm} of download sites. */
final class PackageArchive {
    private static final String EXTENSION = ".apk";
    private static final String UNIVERSAL = "universal.apk";
    private static final String SPLITS = "splits/";
    private static final String STANDALONES = "standalones/";
    private static final String INSTANT = "instant/";
    /** bundletool numbers the splits of every set after the first, each for devices of other levels: {@code base-master_2.apk}. */
    private static final Pattern OTHER_SET = Pattern.compile(".*_[0-9]+\\.apk");

    private PackageArchive() {}

    /** Whether there are APKs in an archive that is none itself. */
    static boolean is(ZipArchive archive) {
        return !archive.contains(Apk.MANIFEST) && archive.names().stream().anyMatch(name -> name.endsWith(EXTENSION));
    }

    /** Reads the app in an archive. */
    static AppInput read(String source, ZipArchive archive) throws BadInput {
        List<String> all = archive.names().stream()
                .filter(name -> name.endsWith(EXTENSION) && !name.startsWith(INSTANT))
                .toList();
        List<String> chosen = choose(all);
        if (chosen.isEmpty() || chosen.size() > ReadingLimits.PACKAGES) {
            throw BadInput.unreadable(source, "holds " + chosen.size() + " packages", "give the packages of one app");
        }
        List<AppPackage> packages = new ArrayList<>();
        int left = ReadingLimits.NESTED;
        for (String name : chosen) {
            ZipArchive nested = archive.nested(name, left);
            left -= nested.heldInMemory();
            packages.add(new Apk(nested));
        }
        List<String> remarks = chosen.size() == all.size()
                ? List.of()
                : List.of("Of " + all.size() + " packages in " + source + ", " + chosen.get(0)
                        + (chosen.size() == 1 ? " is" : " and those that go with it are") + " read.");
        return new PackagesReader(source, Form.SPLIT_APKS).read(packages, remarks);
    }

    private static List<String> choose(List<String> all) {
        if (all.contains(UNIVERSAL)) {
            return List.of(UNIVERSAL);
        }
        List<String> splits = all.stream()
                .filter(name ->
                        name.startsWith(SPLITS) && !OTHER_SET.matcher(name).matches())
                .toList();
        if (!splits.isEmpty()) {
            return splits;
        }
        List<String> standalones =
                all.stream().filter(name -> name.startsWith(STANDALONES)).toList();
        return standalones.isEmpty() ? all : standalones.subList(0, 1);
    }
}
