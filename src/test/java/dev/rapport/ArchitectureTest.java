package dev.rapport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.rapport.ground.http.Bulk;
import dev.rapport.ground.http.Once;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The rules of the architecture that the compiler does not know. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.rapport");

    /** Classes that step out of a rule, each with its reason. */
    private static final Map<String, String> HOP = Map.of("Once", "the one write shield");
    private static final Map<String, String> WAIT = Map.of("FirstAdministrator", "at start, before anybody is served",
            "DevelopmentPeople", "at start, in development only", "DevelopmentSample", "at start, in development only");
    private static final Map<String, String> OPENS_TRANSACTIONS = Map.of("Once", "the key and its effect are one transaction");
    private static final Map<String, String> TRANSACTION = Map.of("OfferedNeeds", "a service for the features below, named by its words");
    private static final Map<String, String> SESSION = Map.of(
            "KnownCodes", "a cached read", "KnownTemplates", "a cached read", "Absences", "reads for the features below, named by its words",
            "Recipients", "reads for the features below, named by its words");

    @Test
    void classes_useOnlyWhatStandsBeforeThem() {
        classes().should(condition("use only features before their own", (type, fail) -> {
            var feature = Floors.featureOf(type);
            if (!Floors.isKnown(feature)) {
                fail.accept(type.getName(), "is in a package that the table of floors does not know");
            }
            type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.rapport"))
                    .filter(use -> !Floors.mayUse(feature, Floors.featureOf(use.getTargetClass())))
                    .forEach(use -> fail.accept(type.getName(), use.getDescription()));
        })).check(MAIN);
    }

    @Test
    void names_sayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Impl|DTO|Dto|Mapper|Manager|Helper|Utils?)$").check(MAIN);
    }

    @Test
    void records_andResources_showNoEntity() {
        classes().that(are(describe("records or resources for others", type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.isRecord() || isResource(type)))))
                .should(condition("show no entity", (type, fail) -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> shows(method)).forEach(method -> fail.accept(method.getFullName(), "shows an entity"))))
                .check(MAIN);
    }

    private static boolean shows(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isEntity)
                || method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()).anyMatch(ArchitectureTest::isEntity);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith(Path.class);
    }

    @Test
    void entities_keepTheirFieldsToThemselves() {
        classes().that().areAnnotatedWith(Entity.class)
                .should(condition("have private fields and no setters", (type, fail) -> {
                    type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE)
                            && !field.getModifiers().contains(JavaModifier.STATIC))
                            .forEach(field -> fail.accept(field.getFullName(), "is not private"));
                    type.getMethods().stream().filter(method -> method.getName().matches("set[A-Z].*"))
                            .forEach(method -> fail.accept(method.getFullName(), "is a setter; entities have verbs"));
                })).check(MAIN);
    }

    @Test
    void transactions_areOpenedByServices_sessionsByQueries() {
        annotated(WithTransaction.class, ".*Service", TRANSACTION);
        annotated(WithSession.class, ".*(Queries|Service)", SESSION);
        calls(call -> call.getTarget().getName().equals("withTransaction") || call.getTarget().getName().equals("withSession")
                && call.getTargetOwner().isEquivalentTo(Panache.class), OPENS_TRANSACTIONS, "open transactions by hand");
    }

    private static void annotated(Class<? extends java.lang.annotation.Annotation> annotation, String name, Map<String, String> except) {
        classes().that(are(describe("annotated with " + annotation.getSimpleName(), type -> type.isAnnotatedWith(annotation)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation)))))
                .should(condition("be named " + name, (type, fail) -> {
                    if (!type.getSimpleName().matches(name) && !except.containsKey(type.getSimpleName())) {
                        fail.accept(type.getName(), "has @" + annotation.getSimpleName());
                    }
                })).check(MAIN);
    }

    @Test
    void streams_runInOneLine() {
        var banned = Set.of("subscribe", "await", "combine", "join", "merge", "emitOn", "runSubscriptionOn", "transformToUniAndMerge",
                "transformToMultiAndMerge", "subscribeAsCompletionStage");
        calls(call -> call.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny") && banned.contains(call.getTarget().getName()),
                HOP, "subscribe, wait, join or hop");
        calls(call -> call.getTargetOwner().isEquivalentTo(VertxContextSupport.class), WAIT, "wait");
    }

    @Test
    void timeComesFromTheOneClock() {
        calls(call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                && (call.getTarget().getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getTarget().getName().matches("system(UTC|DefaultZone)"))
                || call.getTargetOwner().isEquivalentTo(System.class) && call.getTarget().getName().equals("currentTimeMillis"),
                Map.of("Clocks", "produces the one clock"), "ask a clock by themselves");
    }

    /** A method that is named, as in {@code Instant::now}, will be called. */
    private static void calls(Predicate<JavaCodeUnitAccess<?>> banned, Map<String, String> except, String what) {
        classes().should(condition("not " + what, (type, fail) -> Stream.<JavaCodeUnitAccess<?>>concat(type.getMethodCallsFromSelf().stream(),
                        type.getMethodReferencesFromSelf().stream()).filter(banned)
                .filter(call -> !except.containsKey(outer(type).getSimpleName()))
                .forEach(call -> fail.accept(type.getName(), call.getDescription())))).check(MAIN);
    }

    private static JavaClass outer(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outer).orElse(type);
    }

    @Test
    void resources_areNamedTaggedAndGuarded() {
        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource").andShould().beAnnotatedWith(Tag.class).check(MAIN);
        methods().that(are(operation())).should(new ArchCondition<>("say who may and what they do") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                fail(events, method, !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class), "says nobody who may");
                fail(events, method, !method.isAnnotatedWith(Operation.class), "has no @Operation");
            }
        }).check(MAIN);
    }

    @Test
    void writes_passOnce() {
        methods().that(are(operation())).should(new ArchCondition<>("pass Once or Bulk where they write") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var writes = Set.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream().anyMatch(method::isAnnotatedWith);
                var passes = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Once.class) || call.getTargetOwner().isEquivalentTo(Bulk.class));
                fail(events, method, writes && !passes, "writes without Once");
            }
        }).check(MAIN);
    }

    private static DescribedPredicate<JavaMethod> operation() {
        return describe("operations", method -> isResource(method.getOwner())
                && method.getAnnotations().stream().anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, BiConsumer<String, String>> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (name, reason) -> events.add(SimpleConditionEvent.violated(type, name + ": " + reason)));
            }
        };
    }

    private static void fail(ConditionEvents events, JavaMethod method, boolean broken, String reason) {
        if (broken) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + reason));
        }
    }
}
