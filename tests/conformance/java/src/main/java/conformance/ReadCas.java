package conformance;

import com.google.gson.Gson;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.resource.metadata.impl.Import_impl;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;

/**
 * Opens UIMA CAS files as INCEpTION does, whose built-in layers are DKPro Core's types, and prints for each what stands under which type, and who takes part in which event.
 *
 * <p>The first argument is the type system, each of the others a CAS.
 */
public final class ReadCas {

    private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.";
    private static final String[] BUILT_IN = {
        "LexicalUnits", "LexicalUnits_customized", "POS", "POS_customized", "Morpheme", "Dependency", "NamedEntity", "coref"
    };

    public static void main(String[] files) throws Exception {
        TypeSystemDescription types = types(files[0]);
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

    /** The custom types of a file, and DKPro Core's own in place of what the file says of them. */
    private static TypeSystemDescription types(String file) throws Exception {
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(file));
        types.setTypes(Arrays.stream(types.getTypes()).filter(type -> !type.getName().startsWith(DKPRO)).toArray(TypeDescription[]::new));
        types.setImports(Arrays.stream(BUILT_IN).map(ReadCas::builtIn).toArray(Import[]::new));
        types.resolveImports();
        return types;
    }

    private static Import builtIn(String name) {
        Import descriptor = new Import_impl();
        descriptor.setName("desc.type." + name);
        return descriptor;
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
