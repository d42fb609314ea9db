package io.chengji.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The dependency diagram, one sentence a line. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.chengji");
  private static final String PROOF = "io.chengji.proof..";
  private static final String PROOF_EDGE = "io.chengji.proof.cli..";
  private static final String KERNEL = "io.chengji.kernel..";
  private static final String APP = "io.chengji.app..";
  private static final String WIRING = "io.chengji.app.program..";
  private static final String PROGRAMME = "io.chengji.programme..";

  @Test
  void proof_standsOnTheJdkAlone() {
    hold(
        classes()
            .that()
            .resideInAPackage(PROOF)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PROOF, "java..", "org.jspecify.."));
  }

  @Test
  void proof_readsFilesClockAndNetworkAtItsEdgeAlone() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(PROOF)
            .and()
            .resideOutsideOfPackage(PROOF_EDGE)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..")
                    .and(not(name(Serializable.class.getName())))
                    .and(not(nameMatching("java\\.io\\.ByteArray(In|Out)putStream"))))
            .orShould()
            .dependOnClassesThat(
                nameMatching("java\\.time\\.(Clock|InstantSource)|java\\.lang\\.System\\$Logger.*"))
            .orShould()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|getenv")))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in"));
  }

  @Test
  void kernel_knowsNoFamilyAndNoApp() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .dependOnClassesThat(resideInAnyPackage(PROGRAMME, APP)));
  }

  @Test
  void families_knowNothingOfTheApp() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(PROGRAMME)
            .should()
            .dependOnClassesThat(resideInAPackage(APP)));
  }

  @Test
  void internals_areMadeByTheWiringAloneAndUsedByTheirOwn() {
    hold(
        classes()
            .that()
            .resideInAPackage("io.chengji.programme.internal..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("io.chengji.programme", "io.chengji.programme.internal..", WIRING));
    hold(
        classes()
            .that()
            .resideInAPackage("io.chengji.kernel.journal.internal..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(
                "io.chengji.kernel.journal..", "io.chengji.kernel.records..", WIRING));
  }

  @Test
  void models_holdValuesAndDoNoWork() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("io.chengji..model..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.sql..",
                    "java.net.http..",
                    "java.nio.file..",
                    "org.jdbi..",
                    "io.javalin..",
                    "io.chengji..internal..",
                    "io.chengji..api..")));
  }

  @Test
  void faces_askTheServiceAndNotItsTables() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("io.chengji.programme.api..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.sql..", "org.jdbi..", "io.chengji.programme.internal..")));
  }

  @Test
  void http_isSpokenByOnePackageOfTheKernel() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chengji.kernel.http..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")));
  }

  @Test
  void transactions_areBegunByTheRecordsStoreAlone() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chengji.kernel.records..")
            .should()
            .callMethodWhere(
                target(nameMatching("inTransaction|useTransaction|begin|commit|rollback"))
                    .and(target(owner(resideInAPackage("org.jdbi..")))))
            .orShould()
            .callMethod(Connection.class, "setAutoCommit", boolean.class));
  }

  @Test
  void whatHasNoEntry_isWrittenByTheLogAlone() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chengji.kernel.log..")
            .should()
            .callMethodWhere(
                target(nameMatching("withLog"))
                    .and(target(owner(resideInAPackage("io.chengji.kernel.records.."))))));
  }

  @Test
  void accounts_areKnownToIdentityAlone() {
    hold(
        classes()
            .that()
            .resideInAPackage("io.chengji.kernel.identity.internal..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("io.chengji.kernel.identity.."));
    hold(
        noClasses()
            .that()
            .resideInAPackage("io.chengji.kernel.identity.api..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.sql..", "org.jdbi..", "io.chengji.kernel.identity.internal..")));
  }

  @Test
  void theTimeOfDayAndChance_arePassedIn() {
    hold(
        noClasses()
            .that()
            .resideInAnyPackage(KERNEL, PROGRAMME)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Math.class, "random"));
  }

  @Test
  void packagesOfTheApp_formNoCircle() {
    hold(slices().matching("io.chengji.app.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesOfTheKernel_formNoCircle() {
    hold(slices().matching("io.chengji.kernel.(*)..").should().beFreeOfCycles());
  }

  @Test
  void helper_belongsToANoun() {
    hold(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..", "..utils..", "..helper..", "..helpers..", "..common.."));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
