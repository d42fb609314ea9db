package io.chengji.programme;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.document.SourceText;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.records.Records;
import io.chengji.programme.internal.publishing.Publishing;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.internal.storing.Deciding;
import io.chengji.programme.internal.storing.Importing;
import io.chengji.programme.internal.storing.Refreshing;
import io.chengji.programme.internal.storing.RegisterTables;
import io.chengji.programme.internal.storing.Snapshot;
import io.chengji.programme.internal.storing.StoredDocument;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.DocumentText;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.Action;
import io.chengji.programme.model.RegisterState;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The register over the records store. Its tables come with the migrations of the family
 * "programme". Thread-safe; a change by another process on the same database is noticed and taken
 * over.
 */
public final class ProgrammeRegister implements Register, AutoCloseable {
  private final Records records;
  private final Codes codes;
  private final InstantSource clock;
  private final Importing importing;
  private final Publishing publishing;
  private final List<Consumer<RegisterState>> listeners = new CopyOnWriteArrayList<>();
  private final Records.Registration registration;
  private volatile Snapshot snapshot =
      new Snapshot(-1, List.of(), List.of(), RegisterState.empty());

  private ProgrammeRegister(Records records, Codes codes, InstantSource clock, long limit) {
    this.records = records;
    this.codes = codes;
    this.clock = clock;
    this.importing = new Importing(codes, limit);
    this.publishing = new Publishing(records, clock);
    this.registration = records.onChange(entries -> reload());
  }

  /**
   * Opens the register; the first time, the shipped facts are loaded into it.
   *
   * @param limit largest file to import, in bytes
   */
  public static ProgrammeRegister open(
      Records records, Codes codes, InstantSource clock, long limit) {
    ProgrammeRegister register = new ProgrammeRegister(records, codes, clock, limit);
    try {
      register.refresh();
    } catch (StaleRegisterException otherProcessWasFirst) {
      register.refresh();
    }
    register.publishing.publish(register.snapshot);
    return register;
  }

  @Override
  public RegisterState state() {
    return snapshot.state();
  }

  @Override
  public long version() {
    return snapshot.revision();
  }

  @Override
  public ImportPreview previewImport(String fileName, byte[] bytes) {
    return importing.plan(snapshot, fileName, bytes).preview();
  }

  /** A file beside what importing it would do. */
  private record Planned(ImportFile file, Importing.Plan plan) {}

  @Override
  public List<ImportPreview> importDocuments(List<ImportFile> files, String author) {
    Snapshot now = reload();
    List<Planned> planned = files.stream().map(file -> planned(now, file)).toList();
    Map<String, Planned> wanted = new LinkedHashMap<>();
    for (Planned one : planned) {
      if (one.plan().preview().action() != Action.NOTHING) {
        wanted.putIfAbsent(one.plan().facts().document().sha256(), one);
      }
    }
    if (!wanted.isEmpty()) {
      store(now, List.copyOf(wanted.values()), Actor.of(author));
    }
    return planned.stream().map(one -> one.plan().preview()).toList();
  }

  private Planned planned(Snapshot now, ImportFile file) {
    Importing.Plan plan = importing.plan(now, file.name(), file.bytes());
    if (!file.token().isEmpty() && !file.token().equals(plan.preview().token())) {
      throw stale();
    }
    return new Planned(file, plan);
  }

  private void store(Snapshot seen, List<Planned> wanted, Actor actor) {
    List<Map<String, Object>> documents = wanted.stream().map(one -> told(one.plan())).toList();
    commit(
        RegisterKinds.IMPORTED,
        actor,
        Map.of("documents", documents),
        seen,
        handle -> {
          for (Planned one : wanted) {
            RegisterTables.putDocument(
                handle, one.plan().facts(), one.file().bytes(), clock.instant(), actor.id());
          }
        });
  }

  private static Map<String, Object> told(Importing.Plan plan) {
    DocumentFacts facts = plan.facts();
    return Map.of(
        "document", facts.document().id(),
        "sha256", facts.document().sha256(),
        "title", facts.document().title(),
        "action", plan.preview().action().name(),
        "names", facts.names().size(),
        "policies", facts.policies().size());
  }

  /** Brings facts up to what this version of the product ships or reads, all in one change. */
  private void refresh() {
    Snapshot now = reload();
    List<DocumentFacts> outdated = Refreshing.outdated(now);
    if (outdated.isEmpty()) {
      return;
    }
    Actor actor = Actor.ofSystem("register");
    List<Map<String, String>> documents =
        outdated.stream()
            .map(
                facts ->
                    Map.of("document", facts.document().id(), "sha256", facts.document().sha256()))
            .toList();
    commit(
        RegisterKinds.IMPORTED,
        actor,
        Map.of("action", "SHIPPED", "documents", documents),
        now,
        handle -> {
          for (DocumentFacts facts : outdated) {
            byte[] body = now.findBody(facts.document().id());
            RegisterTables.putDocument(handle, facts, body, clock.instant(), actor.id());
          }
        });
  }

  @Override
  public Optional<DocumentText> findText(String documentId) {
    byte[] body = snapshot.findBody(documentId);
    if (body == null) {
      return Optional.empty();
    }
    SourceText text = SourceText.of(documentId, body, Long.MAX_VALUE);
    return Optional.of(new DocumentText(documentId, text.sha256(), text.lines()));
  }

  @Override
  public List<Decision> listDecisions() {
    return snapshot.decisions();
  }

  @Override
  public Decision decide(
      String findingId, String readingId, String reason, String author, int expectedVersion) {
    Snapshot now = reload();
    Decision decision =
        Deciding.decision(now, findingId, readingId, reason, author, clock.instant());
    Deciding.checkVersion(now, findingId, expectedVersion);
    Map<String, Object> payload =
        Map.of(
            "finding",
            findingId,
            "reading",
            readingId,
            "reason",
            reason,
            "version",
            decision.version());
    commit(
        RegisterKinds.DECIDED,
        Actor.of(author),
        payload,
        now,
        handle -> {
          RegisterTables.withdraw(handle, findingId, clock.instant(), author, reason);
          RegisterTables.addDecision(handle, decision);
        });
    return decision;
  }

  @Override
  public void withdraw(String findingId, String reason, String author, int expectedVersion) {
    Snapshot now = reload();
    Deciding.checkReason(reason);
    Decision holding = Deciding.holding(now, findingId);
    Deciding.checkVersion(now, findingId, expectedVersion);
    Map<String, Object> payload =
        Map.of("finding", findingId, "reason", reason, "version", holding.version());
    commit(
        RegisterKinds.WITHDRAWN,
        Actor.of(author),
        payload,
        now,
        handle -> RegisterTables.withdraw(handle, findingId, clock.instant(), author, reason));
  }

  @FunctionalInterface
  private interface Writing {
    void write(Handle handle);
  }

  /** Writes under the lock of the register, if nobody changed it since the snapshot was taken. */
  private void commit(
      EntryKind kind, Actor actor, Map<String, Object> payload, Snapshot seen, Writing writing) {
    records
        .change()
        .commit(
            Entry.of(kind, actor, clock.instant(), payload),
            (Handle handle) -> {
              if (RegisterTables.lock(handle) != seen.revision()) {
                throw stale();
              }
              writing.write(handle);
              RegisterTables.grow(handle);
              return seen.revision();
            });
    publishing.publish(reload());
  }

  private static StaleRegisterException stale() {
    return new StaleRegisterException(
        "登记册在此期间已有更改，请重新查看后再提交 / the register changed meanwhile: look again, then submit");
  }

  /** Takes over what the store has, unless this is known already. */
  private Snapshot reload() {
    boolean changed;
    Snapshot loaded;
    synchronized (this) {
      Snapshot known = snapshot;
      loaded = records.withHandle(handle -> load(handle, known));
      changed = loaded != known;
      snapshot = loaded;
    }
    if (changed) {
      listeners.forEach(listener -> listener.accept(loaded.state()));
    }
    return loaded;
  }

  private Snapshot load(Handle handle, Snapshot known) {
    long revision = RegisterTables.revision(handle);
    if (revision == known.revision()) {
      return known;
    }
    List<StoredDocument> documents = RegisterTables.listDocuments(handle);
    List<Decision> decisions = RegisterTables.listDecisions(handle);
    List<Imported> imported = documents.stream().map(StoredDocument::imported).toList();
    RegisterState state = Reconciliation.of(imported, codes, decisions);
    return new Snapshot(revision, documents, decisions, state);
  }

  @Override
  public void onChange(Consumer<RegisterState> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    registration.close();
  }
}
