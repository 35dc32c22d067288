package io.github.nscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.nscope.platform.ApiLevel;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The engine's house rules")
class ArchitectureTest {
    private static final String ROOT = "io.github.nscope";

    /** What each package may use besides itself; the root package, which puts all together, may use every one. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("certificate", Set.of("platform")),
            Map.entry("pin", Set.of("platform", "certificate")),
            Map.entry("document", Set.of("platform")),
            Map.entry("config", Set.of("platform", "certificate", "pin", "document")),
            Map.entry("anchor", Set.of("platform", "certificate", "document", "config")),
            Map.entry("revocation", Set.of("platform", "certificate")),
            Map.entry("transparency", Set.of("platform", "certificate", "revocation", "anchor")),
            Map.entry("path", Set.of("platform", "certificate", "revocation", "anchor")),
            Map.entry("hostname", Set.of("platform", "certificate")),
            Map.entry("roots", Set.of("platform", "certificate")));

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        ENGINE.forEach(type -> packages.add(type.getPackageName()));
        packages.remove(ROOT);
        return packages;
    }

    @ParameterizedTest
    @MethodSource("packages")
    @DisplayName("packages use each other in one order only")
    void packageOrder(String name) {
        String shortName = name.substring(ROOT.length() + 1);
        assertThat(USES).as("a new package needs its place in the order").containsKey(shortName);
        Set<String> allowed = USES.getOrDefault(shortName, Set.of());
        DescribedPredicate<JavaClass> outOfOrder = describe("outside " + allowed, used -> {
            String from = used.getPackageName();
            boolean isOurs = from.equals(ROOT) || from.startsWith(ROOT + ".");
            return isOurs
                    && !from.equals(name)
                    && (from.equals(ROOT) || !allowed.contains(from.substring(ROOT.length() + 1)));
        });
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(are(outOfOrder))
                .check(ENGINE);
    }

    @Test
    @DisplayName("no package leads back to itself")
    void noCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    @DisplayName("levels are compared in the platform package and nowhere else")
    void levelsAreComparedInOnePlace() {
        for (String question : new String[] {"major", "minor"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".platform")
                    .should()
                    .callMethod(ApiLevel.class, question)
                    .check(ENGINE);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".platform")
                .should()
                .callMethod(ApiLevel.class, "compareTo", ApiLevel.class)
                .check(ENGINE);
    }

    @Test
    @DisplayName("records hold no arrays, which compare by identity and can be written to")
    void recordsHoldNoArrays() {
        DescribedPredicate<JavaClass> isArray = describe("an array", JavaClass::isArray);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areNotStatic()
                .should()
                .haveRawType(isArray)
                .check(ENGINE);
    }

    @ParameterizedTest
    @MethodSource("packages")
    @DisplayName("every package says what it holds, and that null is marked")
    void packagesAreNullMarked(String name) {
        assertThat(ENGINE.getPackage(name).isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    @DisplayName("types are nouns of their own")
    void names() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveFullyQualifiedName("io.github.nscope.TrustManager")
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?)")
                .check(ENGINE);
    }
}
