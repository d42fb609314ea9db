package io.chengji.kernel.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Only those migration scripts that are named, so that tables become what they were once. */
final class ChosenScripts implements ResourceProvider {
  private final Map<String, LoadableResource> scripts = new TreeMap<>();

  /** Finds each script in one of these folders of the class path. */
  ChosenScripts(List<String> folders, Collection<String> names) {
    for (String name : names) {
      String path =
          folders.stream()
              .map(folder -> folder + name)
              .filter(each -> loader().getResource(each) != null)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no migration " + name));
      scripts.put(name, new Script(name, path));
    }
  }

  private static ClassLoader loader() {
    return Objects.requireNonNull(Migrations.class.getClassLoader());
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return scripts.get(name);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.values().stream()
        .filter(script -> script.getFilename().startsWith(prefix))
        .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
        .toList();
  }

  /** A script of the class path. */
  private static final class Script extends LoadableResource {
    private final String name;
    private final String path;

    Script(String name, String path) {
      this.name = name;
      this.path = path;
    }

    @Override
    public Reader read() {
      try (InputStream in = Objects.requireNonNull(loader().getResourceAsStream(path))) {
        return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
