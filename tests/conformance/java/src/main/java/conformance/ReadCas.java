package conformance;

import com.google.gson.Gson;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;

/**
 * Opens UIMA CAS files as INCEpTION does and prints for each what stands under which type, and who takes part in which event.
 *
 * <p>The first argument is the type system, each of the others a CAS.
 */
public final class ReadCas {

    public static void main(String[] files) throws Exception {
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(files[0]));
        List<Object> all = new ArrayList<>();
        for (int at = 1; at < files.length; at++) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            try (InputStream file = new FileInputStream(new File(files[at]))) {
                CasIOUtils.load(file, cas);
            }
            all.add(described(cas));
        }
        System.out.println(new Gson().toJson(all));
    }

    private static Map<String, Object> described(CAS cas) {
        Map<String, List<String>> covered = new LinkedHashMap<>();
        List<String> slots = new ArrayList<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            covered.computeIfAbsent(annotation.getType().getName(), name -> new ArrayList<>()).add(annotation.getCoveredText());
            if (annotation.getType().getShortName().equals("Event")) {
                ArrayFS links = (ArrayFS) annotation.getFeatureValue(annotation.getType().getFeatureByBaseName("participants"));
                for (int at = 0; links != null && at < links.size(); at++) {
                    slots.add(annotation.getCoveredText() + " " + slot(links.get(at)));
                }
            }
        }
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("text", cas.getDocumentText());
        read.put("covered", covered);
        read.put("slots", slots);
        return read;
    }

    private static String slot(FeatureStructure link) {
        AnnotationFS target = (AnnotationFS) link.getFeatureValue(link.getType().getFeatureByBaseName("target"));
        return link.getStringValue(link.getType().getFeatureByBaseName("role")) + " " + target.getCoveredText();
    }

    private ReadCas() {}
}
