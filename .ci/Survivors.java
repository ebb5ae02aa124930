import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compares the mutants of a group that no test noticed with those that are listed with a reason. */
final class Survivors {

    private static final Pattern LISTED = Pattern.compile("- `([\\w.$<>]+)`, (\\w+): `(.*)`");

    public static void main(String[] words) throws Exception {
        String group = words[0];
        List<String> survivors = new ArrayList<>();
        NodeList mutants = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(words[1]).toFile())
                .getElementsByTagName("mutation");
        int killed = 0;
        for (int i = 0; i < mutants.getLength(); i++) {
            Element mutant = (Element) mutants.item(i);
            if (mutant.getAttribute("detected").equals("true")) {
                killed++;
            } else {
                survivors.add(name(mutant));
            }
        }
        List<String> listed = listed(group, Path.of(words[2]));
        List<String> unlisted = without(survivors, listed);
        List<String> stale = without(listed, survivors);
        System.out.printf(
                "%s: %d mutants, %d killed, %d listed with a reason, %d not listed%n",
                group, mutants.getLength(), killed, survivors.size() - unlisted.size(), unlisted.size());
        new TreeSet<>(unlisted).forEach(one -> System.out.println("not noticed and not listed: " + one));
        stale.forEach(one -> System.out.println("listed, but noticed or gone: " + one));
        if (mutants.getLength() == 0 || killed == 0 || !unlisted.isEmpty() || !stale.isEmpty()) {
            System.exit(1);
        }
    }

    /** Each of the first that has no counterpart in the second; twice the same needs two. */
    private static List<String> without(List<String> first, List<String> second) {
        List<String> rest = new ArrayList<>(first);
        second.forEach(rest::remove);
        return rest;
    }

    /** Method, mutator and line of source: what does not move when something is written above it. */
    private static String name(Element mutant) throws IOException {
        String type = text(mutant, "mutatedClass");
        String mutator = text(mutant, "mutator").replaceAll("^.*\\.", "").replaceAll("Mutator", "");
        Path source = Path.of("src/main/java", type.replaceAll("\\.\\w+$", "").replace('.', '/'), text(mutant, "sourceFile"));
        String line = Files.readAllLines(source)
                .get(Integer.parseInt(text(mutant, "lineNumber")) - 1)
                .strip();
        // A lambda belongs to the method it stands in; its number changes with every other one.
        String method = text(mutant, "mutatedMethod").replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return "- `" + type.replaceAll("^.*\\.", "") + "." + method + "`, " + mutator + ": `" + line + "`";
    }

    private static String text(Element mutant, String field) {
        return mutant.getElementsByTagName(field).item(0).getTextContent();
    }

    /** The entries under the group's heading; each must have a reason in the line after it. */
    private static List<String> listed(String group, Path list) throws IOException {
        List<String> entries = new ArrayList<>();
        List<String> lines = Files.readAllLines(list);
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                inside = line.equals("## " + group);
            }
            Matcher entry = LISTED.matcher(line);
            if (inside && entry.matches()) {
                if (i + 1 == lines.size() || lines.get(i + 1).isBlank()) {
                    throw new IOException("no reason under " + line);
                }
                entries.add(line);
            }
        }
        return entries;
    }
}
