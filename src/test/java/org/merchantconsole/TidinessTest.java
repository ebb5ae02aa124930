package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The source tree stays small in its pieces, finished, and free of what belongs to one machine. */
class TidinessTest {

    /** The languages beside English. */
    private static final List<String> LANGUAGES = List.of("nl", "de");

    /** Four words in a row: no brand and no unit is that long. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,} \\p{L}{2,} \\p{L}{2,}");

    private static final Pattern FIGURE = Pattern.compile("\\{\\w+|%s");
    private static final int METHOD_LINES = 70;
    private static final int FILE_LINES = 400;

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path MAIN = ROOT.resolve("src/main/java");
    private static final Path README = ROOT.resolve("README.md");

    /** Put together from pieces, so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern SLEEP =
            Pattern.compile("\\bThread\\s*\\.\\s*sl" + "eep\\b|TimeUnit\\.\\w+\\.sl" + "eep\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled\\b|@Ign" + "ore\\b");
    /** Folders of one machine or person; the home of {@code me} is anybody's. */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.$}])/(wo" + "rk|ro" + "ot|tm" + "p|(home|Users)(?!/me\\b))/\\w|\\bC:\\\\\\\\?Users");

    private static final Pattern SUPPRESSION = Pattern.compile("@SuppressW" + "arnings");
    private static final Pattern COMMENT = Pattern.compile("//|\\*");

    @Test
    void filesAreShort() {
        assertThat(sources()
                        .filter(file -> lines(file).size() > FILE_LINES)
                        .map(file -> name(file) + " has " + lines(file).size() + " lines"))
                .as("files over %d lines: move a part that has a name of its own to its own file", FILE_LINES)
                .isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        assertThat(longMethods())
                .as("methods over %d lines: give a step of it a name", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(found(texts(), UNFINISHED))
                .as("marks of unfinished work: do it now or leave it out")
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(found(sources(), SWITCHED_OFF))
                .as("switched-off tests: repair or remove them")
                .isEmpty();
    }

    @Test
    void nobodySleeps() {
        assertThat(found(sources(), SLEEP))
                .as("sleeping: wait for the thing itself (a latch, a queue, a future)")
                .isEmpty();
    }

    @Test
    void noPathsOfOneMachine() {
        assertThat(found(texts(), MACHINE_PATH))
                .as("paths of one machine: the program runs elsewhere too")
                .isEmpty();
    }

    @Test
    void noTabs() {
        assertThat(found(sources(), Pattern.compile("\t")))
                .as("tabs: indent with spaces, write \\t in strings")
                .isEmpty();
    }

    @Test
    void everySuppressionHasItsReason() {
        assertThat(foundWhere(
                        sources(),
                        (lines, i) -> SUPPRESSION.matcher(lines.get(i)).find()
                                && !COMMENT.matcher(lines.get(i)).find()
                                && (i == 0 || !COMMENT.matcher(lines.get(i - 1)).find())))
                .as("suppressed warnings without a comment on the same line or the line before")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(packages(MAIN)
                        .filter(folder -> !describes(folder.resolve("package-info.java")))
                        .map(TidinessTest::name))
                .as("packages without a package-info.java that has a sentence and @NullMarked")
                .isEmpty();
    }

    @Test
    void codeMapInReadmeNamesEveryPackage() {
        Set<String> real = packages(MAIN)
                .map(folder ->
                        MAIN.resolve("org/merchantconsole").relativize(folder).toString())
                .filter(relative -> !relative.isEmpty())
                .map(relative -> relative.replace('/', '.').replace('\\', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codeMap())
                .as("packages in the table of README.md under \"## Code map\", against src/main/java")
                .isEqualTo(real);
    }

    @Test
    void bundlesHaveTheSameKeysAndFiguresInEveryLanguage() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/main/resources"))) {
            for (Path english :
                    files.filter(file -> name(file).endsWith("_en.properties")).toList()) {
                Properties words = properties(english);
                for (String language : LANGUAGES) {
                    Path other = english.resolveSibling(
                            english.getFileName().toString().replace("_en.properties", "_" + language + ".properties"));
                    assertThat(other)
                            .as("the bundle beside %s in %s", name(english), language)
                            .exists();
                    assertThat(keys(other))
                            .as("keys of %s against the English bundle beside it", name(other))
                            .isEqualTo(keys(english));
                    assertThat(twice(other))
                            .as("keys given twice in %s", name(other))
                            .isEmpty();
                    properties(other).forEach((key, text) -> {
                        assertThat(figures(text))
                                .as("figures of %s in %s against the English text", key, name(other))
                                .isEqualTo(figures(words.getOrDefault(key, "")));
                        assertThat(text.equals(words.get(key))
                                        && SENTENCE.matcher(text.toString()).find())
                                .as("%s in %s stands there in English", key, name(other))
                                .isFalse();
                    });
                }
                assertThat(twice(english))
                        .as("keys given twice in %s", name(english))
                        .isEmpty();
            }
        }
    }

    /** The figures that a text takes, by name or number, each once: {@code {0}}, {@code {order}}, {@code %s}. */
    private static Set<String> figures(Object text) {
        return FIGURE.matcher(text.toString()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> longMethods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources =
                    files.getJavaFileObjectsFromPaths(sources().toList());
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LengthScanner(unit, positions, found).scan(unit, null);
            }
        }
        return found;
    }

    /** Measures methods and lambdas from their first line to their last, comments inside included. */
    private static final class LengthScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LengthScanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            measure(method, method.getName().toString());
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
            measure(lambda, "a lambda");
            return super.visitLambdaExpression(lambda, null);
        }

        private void measure(Tree tree, String what) {
            long first = positions.getStartPosition(unit, tree);
            long last = positions.getEndPosition(unit, tree);
            // Constructors of records that javac adds have no end in the source.
            if (first < 0 || last < 0) {
                return;
            }
            long from = unit.getLineMap().getLineNumber(first);
            long lines = unit.getLineMap().getLineNumber(last) - from + 1;
            if (lines > METHOD_LINES) {
                found.add(what + " has " + lines + " lines at "
                        + name(Path.of(unit.getSourceFile().toUri())) + ":" + from);
            }
        }
    }

    private static boolean describes(Path packageInfo) {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        String text = String.join("\n", lines(packageInfo));
        return text.contains("@NullMarked")
                && Pattern.compile("/\\*\\*.*\\w+ \\w+.*\\*/", Pattern.DOTALL)
                        .matcher(text)
                        .find();
    }

    private static Set<String> codeMap() {
        String readme = String.join("\n", lines(README)) + "\n## ";
        Matcher section =
                Pattern.compile("\n## Code map\n(.*?)\n## ", Pattern.DOTALL).matcher(readme);
        assertThat(section.find()).as("README.md has a section \"## Code map\"").isTrue();
        return Pattern.compile("^\\| `([\\w.]+)` \\|", Pattern.MULTILINE)
                .matcher(section.group(1))
                .results()
                .map(row -> row.group(1))
                .filter(place -> !place.equals("Main"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(properties(bundle).stringPropertyNames());
    }

    private static List<String> twice(Path bundle) {
        Set<String> seen = new TreeSet<>();
        return lines(bundle).stream()
                .filter(line -> line.matches("\\w[\\w.-]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
    }

    /** Every place where the pattern occurs, as file:line. */
    private static List<String> found(Stream<Path> files, Pattern pattern) {
        return foundWhere(files, (lines, i) -> pattern.matcher(lines.get(i)).find());
    }

    private static List<String> foundWhere(Stream<Path> files, BiPredicate<List<String>, Integer> wanted) {
        return files.flatMap(file -> {
                    List<String> lines = lines(file);
                    return IntStream.range(0, lines.size())
                            .filter(i -> wanted.test(lines, i))
                            .mapToObj(i -> name(file) + ":" + (i + 1) + " "
                                    + lines.get(i).strip());
                })
                .toList();
    }

    private static Stream<Path> packages(Path sources) {
        return walk(sources)
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> file.toAbsolutePath().getParent())
                .distinct()
                .sorted();
    }

    private static Stream<Path> sources() {
        return walk(ROOT.resolve("src")).filter(file -> file.toString().endsWith(".java"));
    }

    /** Everything of ours that is text: sources, bundles, pages, scripts and the build itself. */
    private static Stream<Path> texts() {
        Set<String> endings = Set.of("java", "fxml", "css", "properties", "sql", "md", "xml", "sh", "txt");
        Stream<Path> inFolders = Stream.of("src/main", "src/test/java", "src/bench", "packaging", ".ci", "icons")
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(TidinessTest::walk);
        return Stream.concat(inFolders, Stream.of(ROOT.resolve("pom.xml"), README))
                .filter(Files::exists)
                .filter(file -> {
                    String name = file.getFileName().toString();
                    return !name.contains(".") || endings.contains(name.substring(name.lastIndexOf('.') + 1));
                });
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
