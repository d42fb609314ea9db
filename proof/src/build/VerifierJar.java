import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the stand-alone verifier: the classes that its main class reaches, without what only a
 * debugger needs, always the same bytes for the same classes. The main class is marked as of Java 8,
 * so that it can tell an older Java what is needed. Arguments: folder of classes, jar, main class.
 */
public class VerifierJar {
  private static final int MAJOR_VERSION = 7;
  private static final byte JAVA_8 = 52;
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  public static void main(String[] arguments) throws IOException {
    String main = arguments[2].replace('.', '/');
    Map<String, byte[]> classes = reach(Path.of(arguments[0]), main);
    classes.get(main)[MAJOR_VERSION] = JAVA_8;
    Path jar = Path.of(arguments[1]);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    String manifest = "Manifest-Version: 1.0\r\nMain-Class: " + arguments[2] + "\r\n\r\n";
    try (OutputStream out = Files.newOutputStream(fresh);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      put(zip, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        put(zip, each.getKey() + ".class", each.getValue());
      }
    }
    Files.move(fresh, jar, REPLACE_EXISTING);
  }

  private static Map<String, byte[]> reach(Path folder, String main) throws IOException {
    ClassFile format = withoutDebugging(resolver(folder));
    Map<String, byte[]> reached = new TreeMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    waiting.add(main);
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      Path file = folder.resolve(name + ".class");
      if (!reached.containsKey(name) && Files.exists(file)) {
        ClassModel model = format.parse(file);
        reached.put(name, stripped(format, model));
        model.constantPool().forEach(entry -> {
          if (entry instanceof ClassEntry other) {
            waiting.add(other.asInternalName().replaceAll("^\\[+L|;$", ""));
          }
        });
      }
    }
    return reached;
  }

  /** New maps of the stack need to know which of our classes extend which. */
  private static ClassHierarchyResolver resolver(Path folder) {
    URLClassLoader loader;
    try {
      loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    } catch (MalformedURLException never) {
      throw new IllegalStateException(never);
    }
    return ClassHierarchyResolver.ofResourceParsing(loader)
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  /** Leaves out lines, names of variables and the like, when it reads. */
  private static ClassFile withoutDebugging(ClassHierarchyResolver resolver) {
    return ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(resolver),
        ClassFile.DebugElementsOption.DROP_DEBUG,
        ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
        ClassFile.ConstantPoolSharingOption.NEW_POOL);
  }

  private static byte[] stripped(ClassFile writer, ClassModel model) {
    return writer.transformClass(
        model,
        ClassTransform.dropping(VerifierJar::isForDebuggers)
            .andThen(
                ClassTransform.transformingMethods(
                    (builder, element) -> {
                      if (!isForDebuggers(element)) {
                        builder.with(element);
                      }
                    }))
            .andThen(
                ClassTransform.transformingFields(
                    (builder, element) -> {
                      if (!isForDebuggers(element)) {
                        builder.with(element);
                      }
                    })));
  }

  private static boolean isForDebuggers(Object element) {
    return element instanceof SourceFileAttribute
        || element instanceof SignatureAttribute
        || element instanceof MethodParametersAttribute
        || element instanceof RuntimeVisibleTypeAnnotationsAttribute;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
