package io.chengji.kernel.log;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.proof.note.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the keys in the database are those that the log itself names, and this home holds. */
final class KeyAudit {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Handle handle;
  private final Findings findings;
  private final Path folder;

  KeyAudit(Handle handle, Findings findings, Path folder) {
    this.handle = handle;
    this.findings = findings;
    this.folder = folder;
  }

  /** Generations newest first. */
  void check(List<Generation> generations) {
    if (generations.isEmpty()) {
      return;
    }
    checkFolder(generations.getFirst());
    List<JsonNode> told = told();
    for (int i = 0; i < generations.size(); i++) {
      Generation generation = generations.get(i);
      Generation before = i + 1 < generations.size() ? generations.get(i + 1) : generation;
      boolean rotated =
          before.number() < generation.number() && before.epoch() == generation.epoch();
      if (told.stream()
          .noneMatch(
              payload ->
                  names(payload, generation)
                      && (!rotated
                          || RotationStatement.holds(
                              payload.path("statement").asString(""), before, generation)))) {
        findings.add(
            Kind.KEYS_REPLACED,
            "日志中没有条目说明第 %d 代公钥（%s）".formatted(generation.number(), generation.origin()),
            "no entry of the log tells of the keys of generation %d (%s)"
                .formatted(generation.number(), generation.origin()));
      }
    }
  }

  private void checkFolder(Generation generation) {
    for (String vkey : generation.vkeys()) {
      String name = KeyFile.name(VerifierKey.parse(vkey));
      if (Files.isDirectory(folder) && !Files.exists(folder.resolve(name))) {
        findings.add(
            Kind.KEYS_REPLACED,
            "数据库中的公钥没有对应的私钥文件 keys/%s：日志可能被换了密钥".formatted(name),
            "there is no private key keys/%s for a key in the database: the log may have been given other keys"
                .formatted(name));
      }
    }
  }

  /** The payloads of all entries of the log about its keys, as they were sealed. */
  private List<JsonNode> told() {
    return handle
        .createQuery(
            "select e.payload from journal_leaf l join journal_entry e on e.id = l.entry_id"
                + " where e.kind = any(:kinds) order by l.leaf_index")
        .bindArray(
            "kinds",
            String.class,
            LogKinds.OPENED.name(),
            LogKinds.KEY_ROTATED.name(),
            LogKinds.EPOCH_OPENED.name())
        .mapTo(String.class)
        .map(MAPPER::readTree)
        .list();
  }

  private static boolean names(JsonNode payload, Generation generation) {
    List<String> vkeys =
        payload.path("vkeys").valueStream().map(vkey -> vkey.asString("")).toList();
    return vkeys.equals(generation.vkeys())
        && payload.path("origin").asString("").equals(generation.origin());
  }
}
