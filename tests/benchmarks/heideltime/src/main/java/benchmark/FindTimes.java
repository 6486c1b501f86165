package benchmark;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;

/**
 * HeidelTime over 0.txt, 1.txt … of a folder, as German narratives, for some rounds. The words are given: 0.words has a line
 * `start end tag` a word, a tag that begins with * opens a sentence. Writes 0.times, a line `start end value` an expression,
 * and prints the seconds of the processor that HeidelTime itself took, a line a round. Offsets count code points.
 */
public class FindTimes {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int texts = Integer.parseInt(arguments[1]), rounds = Integer.parseInt(arguments[2]);
        Properties settings = new Properties();
        settings.load(FindTimes.class.getResourceAsStream("/config.properties"));
        Config.setProps(settings);
        HeidelTime heidelTime = new HeidelTime();
        heidelTime.initialize(new UimaContextImpl(Language.GERMAN, DocumentType.NARRATIVES, false));
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(
            new XMLInputSource(FindTimes.class.getClassLoader().getResource(Config.get(Config.TYPESYSTEMHOME))));
        JCasFactoryImpl factory = new JCasFactoryImpl(new TypeSystemDescription[] {types});
        for (int round = 0; round < rounds; round++) {
            long took = 0;
            for (int number = 0; number < texts; number++) {
                JCas cas = factory.createJCas();
                cas.setDocumentText(Files.readString(folder.resolve(number + ".txt")));
                addWords(cas, Files.readString(folder.resolve(number + ".words")));
                long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                heidelTime.process(cas);
                took += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
                Files.writeString(folder.resolve(number + ".times"), times(cas));
            }
            System.out.println(took / 1e9);
        }
    }

    private static void addWords(JCas cas, String lines) {
        String text = cas.getDocumentText();
        Sentence sentence = null;
        int seen = 0, at = 0;
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            String[] fields = line.split("\t", -1);
            int start = Integer.parseInt(fields[0]), end = Integer.parseInt(fields[1]);
            int first = text.offsetByCodePoints(at, start - seen), last = text.offsetByCodePoints(first, end - start);
            seen = end;
            at = last;
            if (fields[2].startsWith("*")) {
                if (sentence != null) sentence.addToIndexes();
                sentence = new Sentence(cas, first, last);
            }
            sentence.setEnd(last);
            Token token = new Token(cas, first, last);
            token.setPos(fields[2].replace("*", ""));
            token.addToIndexes();
        }
        if (sentence != null) sentence.addToIndexes();
    }

    private static String times(JCas cas) {
        String text = cas.getDocumentText();
        StringBuilder lines = new StringBuilder();
        cas.getAnnotationIndex(Timex3.type).forEach(found -> lines.append("%d\t%d\t%s\n".formatted(
            text.codePointCount(0, found.getBegin()), text.codePointCount(0, found.getEnd()), ((Timex3) found).getTimexValue())));
        return lines.toString();
    }
}
